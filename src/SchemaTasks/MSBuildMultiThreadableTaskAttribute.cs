namespace Microsoft.Build.Framework;

/// <summary>Marks for a multi-threaded MSBuild (<c>-mt</c>) that a task uses no state of the process; it matches the attribute by name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
