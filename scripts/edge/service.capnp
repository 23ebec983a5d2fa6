# The built service in workerd: what `npm run start:edge` runs. Copied beside the bundle by the build.
#
#   workerd serve service.capnp --socket-addr http=127.0.0.1:4173 --directory-path site=/path/to/dist
#
# with CLAIMLINE_SITE in the environment: the public address of the site, ending in a slash.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "service", worker = .service),
    # Read only, and without files whose name begins with a dot.
    (name = "site", disk = (writable = false, allowDotfiles = false)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:4173", http = (), service = "service")],
);

const service :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "service.js", esModule = embed "service.js"),
    (name = "resvg.wasm", wasm = embed "resvg.wasm"),
  ],
  compatibilityDate = "2025-09-01",
  bindings = [
    (name = "ASSETS", service = "site"),
    (name = "SITE", fromEnvironment = "CLAIMLINE_SITE"),
  ],
  # It asks nobody but the site's own files.
  globalOutbound = "site",
);
