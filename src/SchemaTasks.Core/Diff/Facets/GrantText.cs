using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

internal static class GrantText
{
    public static string? Of(ImmutableArray<Grant> grants) => grants.IsDefaultOrEmpty ? null : string.Join("; ", grants.Select(Of).Order(StringComparer.Ordinal));

    /// <summary>Who has nothing is listed only where something was taken away.</summary>
    private static string Of(Grant grant) => grant.Privileges.IsEmpty
        ? $"no privileges to {DisplayName.Of(grant.Role)}"
        : $"{string.Join(", ", grant.Privileges.Order(StringComparer.Ordinal).Select(DisplayName.Of))} to {DisplayName.Of(grant.Role)}{(grant.Grantable ? " with grant option" : "")}";
}
