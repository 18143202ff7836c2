using SchemaTasks.Model;

namespace SchemaTasks.Diagnostics;

/// <summary>Where the objects of a schema are in the file that it was read from.</summary>
public interface ISourceLocator
{
    /// <summary>
    /// The line of the object's facet (<c>type</c>, <c>default</c> …: the manifest's own key) if the file states it, else the object's,
    /// else that of the list where it would be, else that of the nearest thing around it.
    /// </summary>
    SourceLocation Locate(ObjectPath path, string? facet = null);
}
