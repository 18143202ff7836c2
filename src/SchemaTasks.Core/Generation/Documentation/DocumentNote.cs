namespace SchemaTasks.Generation.Documentation;

/// <summary>A Markdown file of the folder of notes.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">The file's name without <c>.md</c>: an object's, <c>people.master</c>.</param>
/// <param name="Text">What the file holds.</param>
public sealed record DocumentNote(string Path, string Name, string Text);
