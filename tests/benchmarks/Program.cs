using SchemaTasks.Benchmarks;

// dotnet run -c Release --project tests/benchmarks -- NAME [ARGUMENT …]
var benchmarks = typeof(IBenchmark).Assembly.GetTypes()
    .Where(type => type.IsClass && !type.IsAbstract && typeof(IBenchmark).IsAssignableFrom(type))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)
    .ToList();

if (args.Length > 0 && benchmarks.Find(benchmark => benchmark.Name == args[0]) is { } chosen) return await chosen.RunAsync(args[1..]);

Console.Error.WriteLine("usage: dotnet run -c Release --project tests/benchmarks -- NAME [ARGUMENT …]");
foreach (var benchmark in benchmarks) Console.Error.WriteLine($"  {benchmark.Name}: {benchmark.Summary}");
return 2;
