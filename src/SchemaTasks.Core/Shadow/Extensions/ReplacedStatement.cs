namespace SchemaTasks.Shadow;

/// <summary>One of the statements that are sent in the place of a file's.</summary>
/// <param name="Text">The statement.</param>
/// <param name="NeedsSuperuser">It is ours, and changes what only superusers may.</param>
/// <param name="IsStatement">It is what the file says, or does what that says.</param>
internal sealed record ReplacedStatement(string Text, bool NeedsSuperuser, bool IsStatement);
