namespace SchemaTasks.Manifest.Reading;

/// <summary>The object that members belong to.</summary>
/// <param name="Schema">Its schema; <see langword="null"/> for that of the list it is in.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct Owner(string? Schema, string Name);
