using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>ALTER … OWNER, GRANT and REVOKE (<see href="https://www.postgresql.org/docs/current/ddl-priv.html"/>).</summary>
internal static class Privileges
{
    /// <summary>For an object that was just made.</summary>
    public static IEnumerable<SqlStep> Grant(Ownership? wanted)
    {
        if (wanted is null) yield break;
        if (wanted.Owner is not null) yield return Owner(wanted);
        if (wanted.OpenToPublic && wanted.Grants.Length > 0) yield return new($"REVOKE ALL ON {wanted.GrantTarget} FROM PUBLIC");
        foreach (var grant in wanted.Grants) yield return Give(wanted, grant);
    }

    /// <summary>From what is granted to what is wanted.</summary>
    public static IEnumerable<SqlStep> Change(Ownership? wanted, Ownership? actual)
    {
        if (wanted is null || actual is null) yield break;
        if (wanted.Owner is not null && wanted.Owner != actual.Owner) yield return Owner(wanted);
        if (Same(wanted.Grants, actual.Grants)) yield break;
        foreach (var role in actual.Grants.Select(grant => grant.Role).Distinct())
        {
            if (Same(OfRole(wanted.Grants, role), OfRole(actual.Grants, role))) continue;
            yield return new($"REVOKE {All(wanted)} ON {wanted.GrantTarget} FROM {Role(role)}");
        }
        foreach (var grant in wanted.Grants)
        {
            if (Same(OfRole(wanted.Grants, grant.Role), OfRole(actual.Grants, grant.Role))) continue;
            yield return Give(wanted, grant);
        }
    }

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
