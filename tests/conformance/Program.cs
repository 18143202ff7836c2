using SchemaTasks.Conformance;

// dotnet run --project tests/conformance [-- SUITE …]
// Generated files go through their real consumers. The last line, alone: N passed, N failed, N skipped.
if (args is [Migrator.Argument, .. var migration]) return await Migrator.RunAsync(migration);

var suites = typeof(IConformanceSuite).Assembly.GetTypes()
    .Where(type => type.IsClass && !type.IsAbstract && typeof(IConformanceSuite).IsAssignableFrom(type))
    .Select(type => (IConformanceSuite)Activator.CreateInstance(type)!)
    .OrderBy(suite => suite.Name, StringComparer.Ordinal)
    .ToList();

var unknown = args.Except(suites.Select(suite => suite.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No suite '{string.Join("', '", unknown)}'; there are: {string.Join(", ", suites.Select(suite => suite.Name))}");
    return 2;
}

var report = new ConformanceReport(Console.Out);
foreach (var suite in suites.Where(suite => args.Length == 0 ? !suite.OnDemand : args.Contains(suite.Name)))
{
    report.Begin(suite.Name);
    try
    {
        await suite.RunAsync(report);
    }
    catch (Exception exception) when (exception is not OutOfMemoryException)
    {
        // One suite's fault is reported, and the others still run.
        report.Fail("the suite", exception.ToString());
    }
    report.EndSuite();
}
report.End();
return report.Failed == 0 ? 0 : 1;
