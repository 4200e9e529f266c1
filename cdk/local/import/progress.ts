/** Says how far long work is: a bar that is drawn again where a person looks, a line now and then where nobody does. */
export function progress(what: string, total: number, out: NodeJS.WriteStream = process.stderr) {
  let done = 0;
  const width = 30;
  const draw = () => {
    const full = total === 0 ? width : Math.round((done / total) * width);
    const bar = `${'#'.repeat(full)}${'.'.repeat(width - full)}`;
    if (out.isTTY) out.write(`\r${what} [${bar}] ${done}/${total}`);
    else if (done === total || done % 500 === 0) out.write(`${what} ${done}/${total}\n`);
  };
  return {
    step: () => {
      done += 1;
      draw();
    },
    end: () => {
      if (out.isTTY) out.write('\n');
    },
  };
}
