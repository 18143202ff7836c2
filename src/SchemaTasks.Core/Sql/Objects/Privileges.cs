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
        foreach (var role in wanted.Grants.Select(grant => grant.Role).Distinct(StringComparer.Ordinal))
            foreach (var step in Set(wanted, role)) yield return step;
    }

    /// <summary>From what is granted to what is wanted.</summary>
    public static IEnumerable<SqlStep> Change(Ownership? wanted, Ownership? actual)
    {
        if (wanted is null || actual is null) yield break;
        if (wanted.Owner is not null && wanted.Owner != actual.Owner) yield return Owner(wanted);
        foreach (var role in actual.Grants.Concat(wanted.Grants).Select(grant => grant.Role).Distinct(StringComparer.Ordinal))
        {
            var (present, right) = (OfRole(actual.Grants, role), OfRole(wanted.Grants, role));
            if (Same(right, present)) continue;
            if (right.IsEmpty) foreach (var step in Default(wanted, role, present)) yield return step;
            else foreach (var step in Includes(right, present) ? right.Where(grant => !present.Any(other => Text(other) == Text(grant))).Select(grant => Give(wanted, grant)) : Set(wanted, role)) yield return step;
            if (Includes(right, present)) continue;
            foreach (var (column, grants) in actual.ColumnGrants.Where(given => wanted.ColumnGrants.Any(other => other.Column == given.Column)))
                foreach (var grant in OfRole(grants, role)) yield return Give(wanted with { Column = column }, grant);
        }
    }

    /// <summary>Nothing is to be taken away: more privileges, or the option to grant them.</summary>
    private static bool Includes(ImmutableArray<Grant> right, ImmutableArray<Grant> present) =>
        !present.IsEmpty && present.All(grant => right.Any(other => (other.Grantable || !grant.Grantable) && grant.Privileges.All(other.Privileges.Contains)));

    private static IEnumerable<SqlStep> Set(Ownership wanted, string role)
    {
        yield return Revoke(wanted, role);
        foreach (var grant in OfRole(wanted.Grants, role))
            if (grant.Privileges.Length > 0) yield return Give(wanted, grant);
    }

    /// <summary>A role that is listed no more has what it has by default: PUBLIC and the owner may have something, others have nothing.</summary>
    private static IEnumerable<SqlStep> Default(Ownership wanted, string role, ImmutableArray<Grant> present)
    {
        var privileges = role == "public" ? wanted.PublicDefault : role == wanted.Owner || present.All(grant => grant.Privileges.IsEmpty) ? All(wanted) : null;
        if (privileges is not "ALL") yield return Revoke(wanted, role);
        if (privileges is not null) yield return new($"GRANT {privileges} ON {wanted.GrantTarget} TO {Role(role)}");
    }

    private static SqlStep Revoke(Ownership wanted, string role) => new($"REVOKE {All(wanted)} ON {wanted.GrantTarget} FROM {Role(role)}");

    private static ImmutableArray<Grant> OfRole(ImmutableArray<Grant> grants, string role) => [.. grants.Where(grant => grant.Role == role)];

    private static bool Same(ImmutableArray<Grant> left, ImmutableArray<Grant> right) => left.Select(Text).SequenceEqual(right.Select(Text));

    private static string Text(Grant grant) => $"{grant.Role}\n{string.Join(',', grant.Privileges)}\n{grant.Grantable}";

    private static SqlStep Owner(Ownership wanted) => new($"ALTER {wanted.AlterTarget} OWNER TO {SqlIdentifier.Quote(wanted.Owner!)}");

    private static SqlStep Give(Ownership wanted, Grant grant)
    {
        var privileges = string.Join(", ", grant.Privileges.Select(privilege => privilege.ToUpperInvariant() + Column(wanted)));
        return new($"GRANT {privileges} ON {wanted.GrantTarget} TO {Role(grant.Role)}{(grant.Grantable ? " WITH GRANT OPTION" : "")}");
    }

    private static string All(Ownership wanted) => "ALL" + Column(wanted);

    private static string Column(Ownership wanted) => wanted.Column is null ? "" : $" ({SqlIdentifier.Quote(wanted.Column)})";

    private static string Role(string role) => role == "public" ? "PUBLIC" : SqlIdentifier.Quote(role);
}
