using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>An object that gets a name in a language.</summary>
/// <param name="Path">The object.</param>
/// <param name="Source">What its name is made from.</param>
/// <param name="Name">The name made from that; empty where nothing of it can be in an identifier.</param>
/// <param name="Suffixes">What is appended for each identifier that is printed for the object.</param>
internal readonly record struct NameCandidate(ObjectPath Path, string Source, string Name, ImmutableArray<string> Suffixes)
{
    public static ImmutableArray<string> NoSuffix { get; } = [""];
}
