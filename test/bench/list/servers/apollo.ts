import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { type PlainContext, plainList } from '../plain-schema.ts';
import { databaseFile, reportAddress } from './serving.ts';

const { schema, context } = plainList(databaseFile());
const app = Fastify();
const apollo = new ApolloServer<PlainContext>({ schema, plugins: [fastifyApolloDrainPlugin(app)] });
await apollo.start();
await app.register(fastifyApollo(apollo), { context: async () => context() });
await app.listen({ host: '127.0.0.1', port: 0 });
reportAddress(app.server, '/graphql');
