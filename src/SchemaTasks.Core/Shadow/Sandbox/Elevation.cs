using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow.Sandbox;

/// <summary>
/// Runs the few statements for a replay that PostgreSQL keeps for superusers and that execute no code of the replay: by a function of the
/// scratch database that asks for a secret of this process. What they make belongs to the replay's role afterwards. Event triggers do not
/// fire meanwhile: their functions would run as a superuser.
/// </summary>
internal sealed partial class Elevation
{
    private const string Function = "pg_catalog.schematasks_elevate";

    private static readonly string[][] Beginnings =
    [
        ["CREATE", "EXTENSION"], ["ALTER", "EXTENSION"], ["COMMENT", "ON", "EXTENSION"],
        ["CREATE", "EVENT", "TRIGGER"],
        ["CREATE", "PUBLICATION"], ["ALTER", "PUBLICATION"],
        ["CREATE", "OPERATOR", "CLASS"], ["CREATE", "OPERATOR", "FAMILY"], ["ALTER", "OPERATOR", "FAMILY"],
        ["CREATE", "CAST"],
        ["CREATE", "FOREIGN", "DATA", "WRAPPER"],
    ];

    private const string JoinFunction = "pg_catalog.schematasks_join";

    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Before PostgreSQL 16 a role that makes another is no member of it: then it may not give it what it makes.</summary>
    public bool JoinsRoles { get; init; }

    /// <summary>Puts the function into a database of the role's.</summary>
    /// <param name="administration">A superuser's, to that database.</param>
    /// <param name="role">The replay's role.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task InstallAsync(ConnectionSettings administration, string role, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_token)));
        await using var session = await ServerSession.OpenAsync(administration, cancel).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(session.Connection);
        foreach (var statement in (string[])
        [
            "SET search_path = pg_catalog",
            $$"""
            CREATE FUNCTION {{Function}}(token text, path text, statement bytea) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp SET standard_conforming_strings = on AS $elevate$
            DECLARE
              enabled text[];
              replay oid := (SELECT oid FROM pg_roles WHERE rolname = {{SqlLiteral.Quote(role)}});
              self oid := (SELECT oid FROM pg_roles WHERE rolname = current_user);
            BEGIN
              IF encode(sha256(token::bytea), 'hex') <> '{{hash}}' THEN
                RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'permission denied for function schematasks_elevate';
              END IF;
              enabled := ARRAY(SELECT oid::text || ':' || evtenabled::text FROM pg_event_trigger WHERE evtenabled <> 'D');
              UPDATE pg_event_trigger SET evtenabled = 'D' WHERE evtenabled <> 'D';
              PERFORM set_config('search_path', path, true);
              EXECUTE pg_catalog.convert_from(statement, 'UTF8');
              PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
              UPDATE pg_event_trigger t SET evtenabled = split_part(e, ':', 2)::"char" FROM unnest(enabled) e WHERE t.oid = split_part(e, ':', 1)::oid;
              UPDATE pg_extension SET extowner = replay WHERE extowner = self AND oid >= 16384;
              UPDATE pg_foreign_data_wrapper SET fdwowner = replay WHERE fdwowner = self AND oid >= 16384;
              UPDATE pg_event_trigger SET evtowner = replay WHERE evtowner = self;
              UPDATE pg_publication SET pubowner = replay WHERE pubowner = self;
              UPDATE pg_opclass SET opcowner = replay WHERE opcowner = self AND oid >= 16384;
              UPDATE pg_opfamily SET opfowner = replay WHERE opfowner = self AND oid >= 16384;
              UPDATE pg_namespace SET nspowner = replay WHERE nspowner = self AND oid >= 16384;
            END
            $elevate$
            """,
            $$"""
            CREATE FUNCTION {{JoinFunction}}() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $join$
            DECLARE
              made name;
            BEGIN
              FOR made IN SELECT rolname FROM pg_roles WHERE oid >= 16384 AND NOT rolsuper AND NOT pg_has_role({{SqlLiteral.Quote(role)}}, oid, 'MEMBER') LOOP
                EXECUTE format('GRANT %I TO %I', made, {{SqlLiteral.Quote(role)}});
              END LOOP;
            END
            $join$
            """,
            $"REVOKE ALL ON FUNCTION {Function}(text, text, bytea) FROM PUBLIC",
            $"GRANT EXECUTE ON FUNCTION {Function}(text, text, bytea) TO {SqlIdentifier.Quote(role)}",
        ])
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether the statement is one of those. A wrapper's validator would be called; a wrapper with the handler of another, but without its
    /// validator, would take options that lead to programs and files. A cast without a function lets bytes be taken for anything.
    /// </summary>
    public static bool Takes(SqlStatementText statement) =>
        Beginnings.Any(words => statement.StartsWith(words))
        && !(statement.StartsWith("CREATE", "FOREIGN") && (Has(statement, "VALIDATOR") || Has(statement, "HANDLER")))
        && !(statement.StartsWith("CREATE", "CAST") && Has(statement, "WITHOUT"));

    private static bool Has(SqlStatementText statement, string word) => statement.Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The command that gives an object to a role that may not own such an object; ownership itself runs nothing.</summary>
    /// <param name="kind">As ALTER names it.</param>
    /// <param name="name">The object, as it is between double quotes.</param>
    /// <param name="owner">The role, likewise.</param>
    public NpgsqlBatchCommand OwnerCommand(string kind, string name, string owner)
    {
        var (catalog, prefix) = kind switch
        {
            "EVENT TRIGGER" => ("pg_event_trigger", "evt"),
            "PUBLICATION" => ("pg_publication", "pub"),
            _ => ("pg_foreign_data_wrapper", "fdw"),
        };
        return Command($"UPDATE pg_catalog.{catalog} SET {prefix}owner = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = {Text(owner)}) WHERE {prefix}name = {Text(name)}");

        static string Text(string quoted) => SqlLiteral.Quote(quoted.Replace("\"\"", "\"", StringComparison.Ordinal));
    }

    /// <summary>What is sent for a migration's statement.</summary>
    public IEnumerable<NpgsqlBatchCommand> Commands(SqlStatementText statement)
    {
        yield return Takes(statement) ? Command(statement.Text) : new NpgsqlBatchCommand(statement.Text);
        if (JoinsRoles && MakesRoles().IsMatch(statement.Text)) yield return new NpgsqlBatchCommand($"SELECT {JoinFunction}()");
    }

    /// <summary>In a block as well.</summary>
    [GeneratedRegex(@"\bCREATE\s+(?:ROLE|USER|GROUP)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MakesRoles();

    /// <summary>
    /// The command that runs the statement: as bytes, so that no client_encoding of a migration's makes another text of it on its way, and read
    /// as the tokenizer reads it.
    /// </summary>
    public NpgsqlBatchCommand Command(string statement) => new($"SELECT {Function}($1, pg_catalog.current_setting('search_path'), $2)")
    {
        Parameters = { new NpgsqlParameter { Value = _token }, new NpgsqlParameter { Value = Encoding.UTF8.GetBytes(statement) } },
    };
}
