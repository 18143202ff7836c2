using System.Collections.Immutable;

namespace SchemaTasks.Sql.Objects;

/// <summary>A change of an object in place.</summary>
/// <param name="Content">The statements for all but comment, owner and grants.</param>
/// <param name="Around">Those for comment, owner and grants.</param>
internal sealed record ObjectChange(ImmutableArray<SqlStep> Content, ImmutableArray<SqlStep> Around)
{
    public ImmutableArray<SqlStep> Steps => [.. Content, .. Around];
}
