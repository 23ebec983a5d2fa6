/** The built service in a process of its own, so that it is measured apart from whoever asks. */
import { serveInNode } from '../scripts/edge/node.mjs';

const [dir = '', service = ''] = process.argv.slice(2);
const { url, close } = await serveInNode({ dir, service, port: 0, site: null });
process.on('message', (asked) => {
  if (asked === 'cost') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1e6 });
  } else close();
});
process.on('disconnect', close);
process.send?.({ url });
