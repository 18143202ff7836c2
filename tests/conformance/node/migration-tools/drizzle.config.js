module.exports = { dialect: 'postgresql', out: process.env.MIGRATIONS, schema: './schema.js', dbCredentials: { url: process.env.DATABASE_URL } };
