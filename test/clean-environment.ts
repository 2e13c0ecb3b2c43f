/** Takes out of the environment what vitest puts there: the commands that tests start are to find what a person has. */
for (const name of [
  'NODE_ENV',
  'VITEST',
  'VITEST_MODE',
  'TEST',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'BASE_URL',
])
  Reflect.deleteProperty(process.env, name)
