/**
 * Stands in for `@aws-sdk/endpoint-cache` in every bundle. The DynamoDB client makes one when it is made and none of its
 * commands asks it for anything: DynamoDB has no endpoints to discover. The SDK's own brings a library of lists along.
 */
export class EndpointCache {
  get(): undefined {
    return undefined;
  }
}
