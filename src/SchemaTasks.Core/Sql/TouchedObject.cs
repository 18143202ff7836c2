using SchemaTasks.Model;

namespace SchemaTasks.Sql;

/// <summary>An object that was to be left alone, and that a script's statements touch because another fix needs it.</summary>
/// <param name="Object">Which.</param>
/// <param name="Reason">One or two sentences.</param>
public sealed record TouchedObject(ObjectPath Object, string Reason);
