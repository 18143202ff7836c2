using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>What a key that is left out represents, where that is more than nothing.</summary>
internal static class Defaults
{
    public const string IndexMethod = "btree";

    public static ImmutableArray<string> Operations { get; } = new Publication { Name = "" }.Operations;
}
