import Fastify from 'fastify';
import mercurius from 'mercurius';
import { plainList } from '../plain-schema.ts';
import { databaseFile, reportAddress } from './serving.ts';

const { schema, context } = plainList(databaseFile());
const app = Fastify();
await app.register(mercurius, { schema, context: () => ({ ...context() }), jit: 1 });
await app.listen({ host: '127.0.0.1', port: 0 });
reportAddress(app.server, '/graphql');
