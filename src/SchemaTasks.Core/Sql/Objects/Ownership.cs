using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>Owner and grants of one object, and how SQL names it there.</summary>
/// <param name="AlterTarget"><c>TABLE "a"."b"</c>, for ALTER … OWNER TO.</param>
/// <param name="GrantTarget"><c>TABLE "a"."b"</c>, for GRANT … ON.</param>
/// <param name="Owner"><see cref="IOwnedObject.Owner"/></param>
/// <param name="Grants"><see cref="IOwnedObject.Grants"/></param>
internal sealed record Ownership(string AlterTarget, string GrantTarget, string? Owner, ImmutableArray<Grant> Grants)
{
    /// <summary>What PUBLIC may do with a new object of the kind without any grant, as GRANT says it; <see langword="null"/> for nothing.</summary>
    public string? PublicDefault { get; init; }

    /// <summary>Grants of columns are written <c>GRANT select ("a") ON TABLE …</c>.</summary>
    public string? Column { get; init; }

    /// <summary>Of a column: its relation's, where that may take something from a role that has the column's.</summary>
    public Ownership? Relation { get; init; }

    /// <summary>Of a column: the grants of the sequence that its identity brings along.</summary>
    public ImmutableArray<Grant> IdentityGrants { get; init; } = [];

    /// <summary>Those of a view's columns, which have no object of their own.</summary>
    public ImmutableArray<Ownership> Columns { get; init; } = [];
}
