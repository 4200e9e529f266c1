/** A box that no person sees: what fills it in fills everything in. Whoever reads the page without styles is told. */
export function Trap({ label }: { readonly label: string }) {
  return (
    <div class="portal-trap" aria-hidden="true">
      <label for="subject">{label}</label>
      <input id="subject" name="subject" type="text" tabIndex={-1} autocomplete="off" />
    </div>
  );
}
