using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>A path that a property, or a key of the configuration, gives.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Path">Absolute path of a file or a folder, which need not exist.</param>
/// <param name="IsRead">Whether all files of the folder are read, so that links in it count too.</param>
/// <param name="Location">Where it is given; <see langword="null"/> for the project.</param>
internal sealed record ProjectPlace(string Property, string Path, bool IsRead = false, SourceLocation? Location = null);
