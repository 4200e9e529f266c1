/** Paths that tell of a machine or a person: a drive, a share, a file address, a home. */
const localPath = /(^|[\s"'([=])([a-z]:[\\/]|\\\\[\w.$-]+\\|file:|\/(?:Users|home|Volumes|mnt)\/)/i;

export const isLocalPath = (text: string): boolean => localPath.test(text) && !/^file:\/*[^/\\:.]*\.?$/.test(text);

/** A formula that asks for something in another file or on another machine. */
export const reachesOut = (formula: string): boolean =>
  /(?:^|[^\w\]])\[\d+\][^[\]]*!|\[[^\]]+\.(xls\w?|ods|csv)\]|'[^']*\[[^\]]+\][^']*'!|\b(WEBSERVICE|RTD|SQL\.REQUEST|DDE)\s*\(|\|'[^']*'!|file:\/\//i.test(
    formula,
  );
