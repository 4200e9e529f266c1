// CloudFront Function (cloudfront-js-2.0, viewer request) of the behaviours that read from the API; the local gateway
// runs this very file. It is no module: CloudFront calls the function named `handler`.

// Whoever asks the API sees CloudFront's address only. What a visitor wrote into this header themselves is replaced.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront and the local gateway call it by this name.
function handler(event) {
  const request = event.request;
  request.headers['x-portal-viewer'] = { value: event.viewer.ip };
  return request;
}
