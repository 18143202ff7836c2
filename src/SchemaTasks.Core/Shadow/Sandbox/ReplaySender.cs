using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow.Sandbox;

/// <summary>
/// What is sent to a shadow for the statements of migrations: a stand-in for an extension that the server lacks, what the replay's role may
/// not run, and a mark on roles that would stay on a server that others use too.
/// </summary>
/// <param name="elevation">Runs what the role may not; <see langword="null"/> where the role is given and all there is.</param>
/// <param name="extensions">What the server has.</param>
/// <param name="hostRoles">Roles that were made for the host that the shadow plays.</param>
/// <param name="first">The first OID of this run, where roles would stay when the database is dropped; <see langword="null"/> where they do not.</param>
internal sealed partial class ReplaySender(Elevation? elevation, ShadowExtensions extensions, IReadOnlyCollection<string> hostRoles, uint? first) : IStatementSender
{
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);

    public bool IsSandbox => elevation is not null;

    /// <summary>The roles that statements made by name.</summary>
    public IReadOnlyCollection<string> Roles => _roles;

    public IEnumerable<SentCommand> Commands(SqlStatementText statement)
    {
        if (extensions.Replace(statement) is { } replaced) return replaced.Select(part => new SentCommand(Command(part), part.IsStatement));
        var commands = (elevation?.Commands(statement) ?? [new NpgsqlBatchCommand(statement.Text)]).Select((command, part) => new SentCommand(command, IsStatement: part == 0));
        // Whoever is to own something must be able to make it: on the host that role owns the database.
        if (GivesAway(statement.Text) is { } owner) commands = [Own($"GRANT CREATE ON SCHEMA public TO {owner}"), .. commands, Own($"REVOKE CREATE ON SCHEMA public FROM {owner}")];
        return first is { } oid ? commands.Concat(Marks(statement.Text, oid).Select(mark => new SentCommand(mark, IsStatement: false))) : commands;
    }

    private static SentCommand Own(string text) => new(new NpgsqlBatchCommand(text), IsStatement: false);

    /// <summary>The host's role that a statement makes an owner, quoted.</summary>
    private string? GivesAway(string text)
    {
        if (hostRoles.Count == 0 || OwnerTo().Match(text) is not { Success: true } match) return null;
        var name = match.Groups[1].Value is ['"', .. var inner, '"'] ? inner : match.Groups[1].Value.ToLowerInvariant();
        return hostRoles.Contains(name) ? SqlIdentifier.Quote(name) : null;
    }

    private NpgsqlBatchCommand Command(ReplacedStatement part)
    {
        if (!part.NeedsSuperuser) return new(part.Text);
        // A superuser's replay sends it as it is; a message takes one statement only.
        return elevation?.Command(part.Text) ?? new($"DO {SqlLiteral.Quote($"BEGIN EXECUTE {SqlLiteral.Quote(part.Text)}; END")}");
    }

    private IEnumerable<NpgsqlBatchCommand> Marks(string text, uint first)
    {
        foreach (Match match in MakesRole().Matches(text))
        {
            var name = match.Groups[1].Value;
            var plain = name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name.ToLowerInvariant();
            if (!_roles.Add(plain)) continue;
            // A block may not have made it, and one that was there before is somebody else's. Under SET ROLE the mark may be refused: the role goes with the run all the same.
            var body = $"""
                BEGIN
                  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = {SqlLiteral.Quote(plain)} AND oid::pg_catalog.int8 >= {first.ToString(CultureInfo.InvariantCulture)}) THEN
                    COMMENT ON ROLE {SqlIdentifier.Quote(plain)} IS {SqlLiteral.Quote(ScratchMark.New())};
                  END IF;
                EXCEPTION WHEN insufficient_privilege THEN
                  NULL;
                END
                """;
            yield return new NpgsqlBatchCommand($"DO {SqlLiteral.Quote(body)}");
        }
    }

    [GeneratedRegex("""\bOWNER\s+TO\s+("[^"]+"|[A-Za-z_]\w*)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnerTo();

    [GeneratedRegex("""\bCREATE\s+(?:ROLE|USER|GROUP)\s+("(?:[^"]|"")+"|[A-Za-z_]\w*)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MakesRole();
}
