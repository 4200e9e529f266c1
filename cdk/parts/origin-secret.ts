import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * What the front says to the functions to be believed. Made by AWS at the first deployment and handed to both sides by
 * reference, so it stands in no template, file or log. It does not rotate: both sides have to change in one deployment,
 * which replacing this secret does.
 */
export function originSecret(scope: Construct): string {
  const secret = new Secret(scope, 'OriginSecret', {
    description: 'Request portal: header by which the functions know the front',
    generateSecretString: { excludePunctuation: true, passwordLength: 48 },
  });
  // "Unsafe" only in name: this is a reference that CloudFormation resolves when it sets the two properties.
  return secret.secretValue.unsafeUnwrap();
}
