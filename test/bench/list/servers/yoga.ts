import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { plainList } from '../plain-schema.ts';
import { databaseFile, listenAndReport } from './serving.ts';

const { schema, context } = plainList(databaseFile());
const yoga = createYoga({ schema, context });
listenAndReport(createServer(yoga), '/graphql');
