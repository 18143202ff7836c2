namespace SchemaTasks.Generation.Documentation;

/// <summary>A Markdown file of the folder of notes.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">Its path below that folder, with slashes forward and without <c>.md</c>: <c>people.master</c>, <c>types/people.status</c>.</param>
/// <param name="Text">What the file holds.</param>
public sealed record DocumentNote(string Path, string Name, string Text);
