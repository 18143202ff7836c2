using System.Text.RegularExpressions;

namespace SchemaTasks.Sql.Objects;

/// <summary>ALTER DEFAULT PRIVILEGES has no DROP: what was granted is revoked, what was revoked from PUBLIC or the owner is granted again.</summary>
internal static partial class DefaultPrivilegeText
{
    public static IEnumerable<SqlStep> Undo(IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            var match = Statement().Match(statement);
            if (!match.Success) continue;
            var (head, objects, role) = (match.Groups["head"].Value, match.Groups["objects"].Value, match.Groups["role"].Value);
            if (match.Groups["verb"].Value == "GRANT") yield return new($"{head} REVOKE ALL ON {objects} FROM {role}");
            else yield return new($"{head} GRANT {(role == "PUBLIC" && objects == "FUNCTIONS" ? "EXECUTE" : role == "PUBLIC" ? "USAGE" : "ALL")} ON {objects} TO {role}");
        }
    }

    /// <summary>What the statements give to objects that are made, or take from them.</summary>
    public static IEnumerable<DefaultPrivilege> Read(IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            var match = Statement().Match(statement);
            if (!match.Success) continue;
            // ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA schema
            var head = SqlLexemes.Of(match.Groups["head"].Value).ToList();
            var role = match.Groups["role"].Value;
            yield return new(head[5].Text, head.Count > 6 ? head[^1].Text : null, match.Groups["objects"].Value, role == "PUBLIC" ? "public" : SqlLexemes.Of(role)[^1].Text, match.Groups["verb"].Value == "GRANT");
        }
    }

    [GeneratedRegex("""^(?<head>ALTER DEFAULT PRIVILEGES FOR ROLE (?:[^"]|"(?:[^"]|"")*")*?) (?<verb>GRANT|REVOKE) (?:[A-Z, ]+?) ON (?<objects>[A-Z ]+) (?:TO|FROM) (?<role>.*?)(?: WITH GRANT OPTION)?$""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Statement();
}
