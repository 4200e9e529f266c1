// CloudFront Function (cloudfront-js-2.0, viewer request) of the behaviours that read from a bucket; the local gateway
// runs this very file. It is no module: CloudFront calls the function named `handler`.

// A reference such as 01.FOI.26.000123 has dots, so a dot says nothing: only these endings name a file.
const fileEnding =
  /\.(html|json|css|js|mjs|map|xml|atom|csv|tsv|tab|txt|ics|svg|ico|png|jpg|jpeg|jpe|jfif|gif|webp|avif|woff2|webmanifest|pdf|ods|odt|xlsx|docx|zip|gz)$/;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront and the local gateway call it by this name.
function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
    return request;
  }
  if (fileEnding.test(request.uri)) return request;

  // `//host` and `/\host` would lead a browser to another site.
  const path = request.uri.replace(/^[/\\]+/, '/');
  const query = Object.entries(request.querystring)
    .flatMap(([name, { value, multiValue }]) => (multiValue || [{ value }]).map((one) => [name, one.value]))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join('&');
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: {
      location: { value: `${path}/${query ? `?${query}` : ''}` },
      'cache-control': { value: 'public, max-age=300' },
    },
  };
}
