namespace SchemaTasks.Model;

/// <summary>SECURITY LABEL. It belongs to the label provider of one server: no manifest lists it, and a script puts it back on what it drops and recreates.</summary>
/// <param name="Object">What is labelled: an object, or a column of a relation.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Label">The label, in the provider's own language.</param>
internal sealed record SecurityLabel(ObjectPath Object, string Provider, string Label);
