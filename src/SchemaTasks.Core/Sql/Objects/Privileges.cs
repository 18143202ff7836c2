using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>ALTER … OWNER, GRANT and REVOKE (<see href="https://www.postgresql.org/docs/current/ddl-priv.html"/>).</summary>
internal static class Privileges
{
    /// <summary>For an object that was just made. A role that has something by default is listed with what is left of it.</summary>
    public static IEnumerable<SqlStep> Grant(Ownership? wanted)
    {
        if (wanted is null) yield break;
        if (wanted.Owner is not null) yield return Owner(wanted);
        foreach (var role in Roles(wanted.Grants))
            foreach (var step in Set(wanted, role)) yield return step;
        foreach (var grant in InOrder(wanted.Grants)) yield return GiveAs(wanted, grant);
        foreach (var step in wanted.Columns.SelectMany(Grant)) yield return step;
        if (!wanted.IdentityGrants.IsEmpty) yield return OfIdentity(wanted);
    }

    /// <summary>The sequence's name is PostgreSQL's to choose.</summary>
    private static SqlStep OfIdentity(Ownership column)
    {
        var table = column.GrantTarget["TABLE ".Length..];
        var statements = column.IdentityGrants.Where(grant => grant.Privileges.Length > 0).Select(grant => Give(column with { Column = null, GrantTarget = "SEQUENCE \0" }, grant.Role, grant.Privileges, grant.Grantable).Text)
            .Select(text => $"  EXECUTE pg_catalog.format({SqlLiteral.Quote(text.Replace("%", "%%", StringComparison.Ordinal).Replace("\0", "%s", StringComparison.Ordinal))}, pg_catalog.pg_get_serial_sequence({SqlLiteral.Quote(table)}, {SqlLiteral.Quote(column.Column!)}));\n");
        return new($"DO {SqlLiteral.DollarQuote($"\nBEGIN\n{string.Concat(statements)}END\n")}");
    }

    /// <summary>What roles have handed on, after what they were given.</summary>
    private static IEnumerable<Grant> InOrder(ImmutableArray<Grant> grants)
    {
        var left = grants.Where(grant => grant.Grantor is not null).ToList();
        while (left.Count > 0)
        {
            var next = left.FindIndex(grant => !left.Exists(other => other.Grantable && other.Role == grant.Grantor));
            yield return left[Math.Max(next, 0)];
            left.RemoveAt(Math.Max(next, 0));
        }
    }

    /// <summary>GRANTED BY takes the current user alone. Who may not become the grantor grants it as the owner: the privileges are the same.</summary>
    private static SqlStep GiveAs(Ownership wanted, Grant grant)
    {
        var give = Give(wanted, grant.Role, grant.Privileges, grant.Grantable).Text;
        var body = $"""

            DECLARE
              session_role text := pg_catalog.current_setting('role');
            BEGIN
              SET LOCAL ROLE {SqlIdentifier.Quote(grant.Grantor!)};
              {give};
              PERFORM pg_catalog.set_config('role', session_role, true);
            EXCEPTION WHEN insufficient_privilege THEN
              {give};
            END

            """.ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}");
    }

    /// <summary>For an object that was just made: a role that is not listed has what PostgreSQL's own defaults give it, and nothing of the server's.</summary>
    public static SqlStep Reset(Ownership wanted, string role, bool isGranted) => new(isGranted && !(role == "public" && wanted.PublicDefault is not null)
        ? $"REVOKE {All(wanted)} ON {wanted.GrantTarget} FROM {Role(role)}"
        : $"GRANT {(role == "public" ? wanted.PublicDefault : null) ?? All(wanted)} ON {wanted.GrantTarget} TO {Role(role)}");

    /// <summary>From what is granted to what is wanted.</summary>
    public static IEnumerable<SqlStep> Change(Ownership? wanted, Ownership? actual)
    {
        if (wanted is null || actual is null) yield break;
        if (wanted.Owner is not null && wanted.Owner != actual.Owner) yield return Owner(wanted);
        foreach (var role in Roles(actual.Grants.AddRange(wanted.Grants)))
            foreach (var step in Change(wanted, actual, role)) yield return step;
        foreach (var column in wanted.Columns)
        {
            var present = actual.Columns.FirstOrDefault(present => present.Column == column.Column) ?? column with { Grants = [] };
            foreach (var step in Change(column, present)) yield return step;
        }
    }

    private static IEnumerable<SqlStep> Change(Ownership wanted, Ownership actual, string role)
    {
        var (right, held) = (ByPrivilege(wanted, role), ByPrivilege(actual, role));
        if (wanted.Relation is { } relation && actual.Relation is { } above) return Take(wanted, role, right, held).Concat(Give(wanted, role, right, Kept(held, relation, above, role)));
        if (Same(wanted, actual, role)) return [];
        if (IsKnown(wanted, role) && IsKnown(actual, role)) return Take(wanted, role, right, held).Concat(Give(wanted, role, right, held));
        return IsListed(wanted, role) ? Set(wanted, role) : Default(wanted, role, actual);
    }

    /// <summary>What a column's role still has after the relation's own change: what a REVOKE takes there, it takes here, too.</summary>
    private static SortedDictionary<string, bool> Kept(SortedDictionary<string, bool> held, Ownership wanted, Ownership actual, string role)
    {
        if (held.Count == 0 || !Change(wanted, actual, role).Any(step => step.Revokes)) return held;
        var kept = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        // Otherwise it loses everything first.
        if (!IsKnown(wanted, role) || !IsKnown(actual, role)) return kept;
        var (had, right) = (ByPrivilege(actual, role), ByPrivilege(wanted, role));
        foreach (var (privilege, grantable) in held)
        {
            if (!had.TryGetValue(privilege, out var above)) kept.Add(privilege, grantable);
            else if (right.TryGetValue(privilege, out var stays)) kept.Add(privilege, grantable && (stays || !above));
        }
        return kept;
    }

    private static IEnumerable<SqlStep> Set(Ownership wanted, string role)
    {
        yield return Revoke($"REVOKE {All(wanted)} ON {wanted.GrantTarget} FROM {Role(role)}");
        foreach (var grant in OfRole(wanted, role))
            if (grant.Privileges.Length > 0 && grant.Grantor is null) yield return Give(wanted, role, grant.Privileges, grant.Grantable);
    }

    /// <summary>Only what is too much, so that what the role has handed on stays where it can.</summary>
    private static IEnumerable<SqlStep> Take(Ownership wanted, string role, SortedDictionary<string, bool> right, SortedDictionary<string, bool> held)
    {
        string[] taken = [.. held.Keys.Where(privilege => !right.ContainsKey(privilege))];
        string[] bound = [.. held.Where(one => one.Value && right.TryGetValue(one.Key, out var grantable) && !grantable).Select(one => one.Key)];
        if (taken.Length > 0) yield return Revoke($"REVOKE {List(wanted, taken)} ON {wanted.GrantTarget} FROM {Role(role)}");
        if (bound.Length > 0) yield return Revoke($"REVOKE GRANT OPTION FOR {List(wanted, bound)} ON {wanted.GrantTarget} FROM {Role(role)}");
    }

    /// <summary>Only what is missing.</summary>
    private static IEnumerable<SqlStep> Give(Ownership wanted, string role, SortedDictionary<string, bool> right, SortedDictionary<string, bool> held)
    {
        foreach (var grantable in (bool[])[false, true])
        {
            string[] missing = [.. right.Where(one => one.Value == grantable && (!held.TryGetValue(one.Key, out var had) || grantable && !had)).Select(one => one.Key)];
            if (missing.Length > 0) yield return Give(wanted, role, missing, grantable);
        }
    }

    /// <summary>A role that is listed no more has what it has by default: PUBLIC and the owner may have something, others have nothing.</summary>
    private static IEnumerable<SqlStep> Default(Ownership wanted, string role, Ownership actual)
    {
        if (role == wanted.Owner && OfRole(actual, role).Any(grant => grant.Grantable)) yield return Revoke($"REVOKE GRANT OPTION FOR {All(wanted)} ON {wanted.GrantTarget} FROM {Role(role)}");
        var privileges = role == "public" ? wanted.PublicDefault : role == wanted.Owner || ByPrivilege(actual, role).Count == 0 ? All(wanted) : null;
        if (privileges is not "ALL") yield return Revoke($"REVOKE {All(wanted)} ON {wanted.GrantTarget} FROM {Role(role)}");
        if (privileges is not null) yield return new($"GRANT {privileges} ON {wanted.GrantTarget} TO {Role(role)}");
    }

    private static IEnumerable<string> Roles(ImmutableArray<Grant> grants) => grants.Select(grant => grant.Role).Distinct(StringComparer.Ordinal);

    public static bool IsListed(Ownership ownership, string role) => ownership.Grants.Any(grant => grant.Role == role);

    /// <summary>What the role has is what is listed: it has nothing by default, or has lost it.</summary>
    private static bool IsKnown(Ownership ownership, string role) =>
        IsListed(ownership, role) || (role == "public" ? ownership.PublicDefault is null : ownership.Owner is not null && ownership.Owner != role);

    /// <summary>Each privilege of the role, and whether it comes WITH GRANT OPTION.</summary>
    private static SortedDictionary<string, bool> ByPrivilege(Ownership ownership, string role)
    {
        var privileges = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var grant in OfRole(ownership, role))
            foreach (var privilege in grant.Privileges) privileges[privilege] = grant.Grantable || privileges.GetValueOrDefault(privilege);
        return privileges;
    }

    private static IEnumerable<Grant> OfRole(Ownership ownership, string role) => ownership.Grants.Where(grant => grant.Role == role);

    private static bool Same(Ownership left, Ownership right, string role) => OfRole(left, role).Select(Text).SequenceEqual(OfRole(right, role).Select(Text));

    private static string Text(Grant grant) => $"{grant.Role}\n{string.Join(',', grant.Privileges)}\n{grant.Grantable}";

    private static SqlStep Revoke(string text) => new(text) { Revokes = true };

    private static SqlStep Owner(Ownership wanted) => new($"ALTER {wanted.AlterTarget} OWNER TO {SqlIdentifier.Quote(wanted.Owner!)}");

    private static SqlStep Give(Ownership wanted, string role, IEnumerable<string> privileges, bool grantable) =>
        new($"GRANT {List(wanted, privileges)} ON {wanted.GrantTarget} TO {Role(role)}{(grantable ? " WITH GRANT OPTION" : "")}");

    private static string List(Ownership wanted, IEnumerable<string> privileges) => string.Join(", ", privileges.Select(privilege => privilege.ToUpperInvariant() + Column(wanted)));

    private static string All(Ownership wanted) => "ALL" + Column(wanted);

    private static string Column(Ownership wanted) => wanted.Column is null ? "" : $" ({SqlIdentifier.Quote(wanted.Column)})";

    private static string Role(string role) => role == "public" ? "PUBLIC" : SqlIdentifier.Quote(role);
}
