import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiRoute, gatewayPaths, methodsOf } from '#domain/routes.ts';

/** What the access log keeps of a request. A path is safe to keep; a query string may carry a tracking key. */
export const accessLogFields = {
  time: '$context.requestTime',
  id: '$context.requestId',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  refused: '$context.authorizer.error',
  fault: '$context.integrationErrorMessage',
} as const;

/** A burst of visitors fits; somebody with a script is slowed down for the price of nobody's request being lost. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/**
 * One permission for each function and not for each of its routes: a stack may have 500 resources, and each further language brings
 * routes of its own. Which route leads to which function is said by the same stack.
 */
const onAnyRoute = { scopePermissionToRoute: false } as const;

type Issuer = { readonly issuer: string; readonly clientId: string };

/** The HTTP API. It starts without a route: each function brings its own from `apiRoutes`. */
export class PublicApi extends Construct {
  readonly api: apigatewayv2.HttpApi;
  /** Host name of the API, for the front; people never see it. */
  readonly host: string;
  #authoriser: HttpJwtAuthorizer | undefined;
  readonly #integrations = new Map<string, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // No CORS: every page that calls the API comes from the same address.
    this.api = new apigatewayv2.HttpApi(this, 'Http', { createDefaultStage: false, description: 'Request portal' });
    const destination = new logs.LogGroup(this, 'AccessLog', {
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new apigatewayv2.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new apigatewayv2.LogGroupLogDestination(destination),
        format: apigateway.AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
    this.host = Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }

  /** From whom officers' tokens are accepted. To be said before the first officer's route is served. */
  trust({ issuer, clientId }: Issuer): void {
    this.#authoriser = new HttpJwtAuthorizer('Officers', issuer, { jwtAudience: [clientId] });
  }

  /** Lets a function answer a route, with the authorisation that the route names. */
  serve(route: ApiRoute, fn: lambda.Function): void {
    const authorizer = route.auth === 'officer' ? this.#officersOnly() : new apigatewayv2.HttpNoneAuthorizer();
    for (const path of gatewayPaths(route.path)) {
      this.api.addRoutes({
        path,
        methods: methodsOf(route).map((method) => apigatewayv2.HttpMethod[method]),
        integration: this.#integrationOf(fn),
        authorizer,
      });
    }
  }

  #officersOnly(): HttpJwtAuthorizer {
    if (!this.#authoriser) throw new Error("An officer's route needs to know whose tokens to trust");
    return this.#authoriser;
  }

  #integrationOf(fn: lambda.Function): HttpLambdaIntegration {
    const id = fn.node.id;
    const integration = this.#integrations.get(id) ?? new HttpLambdaIntegration(id, fn, onAnyRoute);
    this.#integrations.set(id, integration);
    return integration;
  }
}
