using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>What has a comment, an owner and grants. Owner and grants are filled only when the configuration asks for them.</summary>
public interface IOwnedObject
{
    /// <summary>As stored in the catalog: without schema, unquoted, case kept.</summary>
    string Name { get; }

    /// <summary>COMMENT ON the object; <see langword="null"/> for none.</summary>
    string? Comment { get; }

    /// <summary>The owning role, or <see langword="null"/> when the configuration does not ask for owners.</summary>
    string? Owner { get; }

    /// <summary>The privileges granted, the owner's own implicit ones left out; empty when the configuration does not ask for grants.</summary>
    ImmutableArray<Grant> Grants { get; }
}
