namespace SchemaTasks.Conformance;

/// <summary>One real consumer of generated files.</summary>
internal interface IConformanceSuite
{
    /// <summary>As on the command line.</summary>
    string Name { get; }

    /// <summary>Whether it runs only when it is named: too long for every run.</summary>
    bool OnDemand => false;

    /// <summary>Runs every case and tells each outcome; a consumer that the machine lacks is a skip with its reason.</summary>
    Task RunAsync(ConformanceReport report);
}
