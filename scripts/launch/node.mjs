import { Failure } from './failure.mjs';

/** Oldest Node that the build tools accept. */
const FLOOR = [20, 19];

/** Throws a `Failure` when this Node is too old to build or test. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = FLOOR;
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return;
  throw new Failure(
    `Claimline needs Node ${FLOOR.join('.')} or newer; this is ${process.versions.node}.`,
  );
}
