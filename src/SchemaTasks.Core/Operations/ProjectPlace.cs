namespace SchemaTasks.Operations;

/// <summary>A path that a property gives.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Path">Absolute path of a file or a folder, which need not exist.</param>
/// <param name="IsRead">Whether all files of the folder are read, so that links in it count too.</param>
public sealed record ProjectPlace(string Property, string Path, bool IsRead = false);
