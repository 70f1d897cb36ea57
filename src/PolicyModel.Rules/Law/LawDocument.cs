using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A document of law (<c>policymodel/law/v1</c>): provisions and their version. The package's own law stands in such documents too.</summary>
internal sealed partial record LawDocument
{
    // A number of hours or days beyond a year, or of years beyond a life, is no law but a slip.
    private const int MostHours = 8784;
    private const int MostDays = 366;
    private const int MostYears = 100;

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly CodeList<SourceGrade> Grades = new([.. ((SourceGrade[])[SourceGrade.Primary, SourceGrade.Secondary, SourceGrade.Unread]).Select(g => (PolicyModel.Codes.SourceGrades.CodeOf(g), g))]);

    internal required string Version { get; init; }

    /// <summary>Each provision, and where it stands in the document.</summary>
    internal required IReadOnlyList<(Provision Provision, DocumentNode Node)> Provisions { get; init; }

    /// <summary>Reads a document; null where it has problems.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="problems">Gets the problems.</param>
    /// <param name="check">Checks what was read, while its places can still be reported.</param>
    internal static LawDocument? Read(ReadOnlyMemory<byte> utf8Json, ProblemSink problems, Action<LawDocument>? check = null) =>
        DocumentNode.Read(utf8Json, problems, root =>
        {
            var document = ReadRoot(root);
            if (document is not null && !problems.HasErrors)
            {
                check?.Invoke(document);
            }

            return document;
        });

    /// <summary>The form of a version of the caller's own.</summary>
    internal static string? ReadVersion(DocumentNode root) =>
        root.Text("version", VersionForm(), "Expected 1 to 128 letters, digits, dots, hyphens and plus and at signs, such as 2026-11-24.");

    /// <summary>The first digits of a document's SHA-256, so that two documents that call themselves by one version are told apart.</summary>
    internal static string Digest(ReadOnlyMemory<byte> utf8Json) => Convert.ToHexStringLower(SHA256.HashData(utf8Json.Span))[..8];

    private static LawDocument? ReadRoot(DocumentNode root)
    {
        if (!root.IsObject("schema", "version", "title", "note", "provisions"))
        {
            return null;
        }

        root.Schema(LawWriter.Schema);
        root.OptionalText("title");
        root.OptionalText("note");
        var provisions = root.Items("provisions", required: true).Select(p => (Provision: ReadProvision(p)!, Node: p)).Where(p => p.Provision is not null).ToList();
        foreach (var (_, node) in provisions.GroupBy(p => p.Provision.ProvisionId, StringComparer.Ordinal).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)))
        {
            node.At("provisionId").Report(ProblemCodes.DuplicateId, "A provision of this id stands further up already.");
        }

        return new LawDocument { Version = ReadVersion(root) ?? "", Provisions = provisions };
    }

    private static Provision? ReadProvision(DocumentNode node)
    {
        if (!node.IsObject(
            "provisionId", "jurisdiction", "placeName", "binds", "subject", "stance", "rank", "title", "rule", "status", "validFrom", "validTo", "dateQuality", "parameters", "accepts",
            "needs", "offenceTest", "unless", "notices", "terms", "agreements", "template", "litigation", "citations", "grade", "checkedOn", "note"))
        {
            return null;
        }

        var parameters = node.Child("parameters") is { } found && found.IsObject("hours", "counted", "from", "endsWithDay", "earlyTransferDays") ? found : (DocumentNode?)null;
        var (validFrom, validTo) = Days(node, "validFrom", "validTo", node.Date("validFrom"));
        var provision = new Provision
        {
            ProvisionId = node.Text("provisionId", IdForm(), "Expected 1 to 64 small letters, digits, dots and hyphens, such as 8-cfr-287.7-d.") ?? "",
            Jurisdiction = node.Text("jurisdiction") is { Length: > 0 } place && IsPlace(place, node.At("jurisdiction")) ? place : "",
            PlaceName = node.OptionalText("placeName"),
            Binds = node.Child("binds") is { } binds ? ReadBodies(binds) : new(),
            Subject = node.OptionalCode("subject", LawCodes.Subjects) ?? ProvisionSubject.Unstated,
            Stance = node.OptionalCode("stance", LawCodes.Stances),
            Rank = node.OptionalCode("rank", LawCodes.Ranks) ?? LegalRank.Unstated,
            Title = node.Text("title"),
            Rule = node.OptionalText("rule"),
            Status = node.OptionalCode("status", LawCodes.Statuses) ?? ProvisionStatus.InForce,
            ValidFrom = validFrom ?? default,
            ValidTo = validTo,
            DateQuality = node.OptionalCode("dateQuality", LawCodes.DateQualities) ?? DateQuality.Exact,
            Hours = parameters?.OptionalNumber("hours", MostHours),
            CountsDays = parameters?.Flag("counted") ?? false,
            ClockStart = parameters?.OptionalCode("from", LawCodes.ClockStarts) ?? ClockStart.ReleaseEligibility,
            EndsWithDay = parameters?.Flag("endsWithDay") ?? false,
            EarlyTransferDays = parameters?.OptionalNumber("earlyTransferDays", MostDays),
            Accepts = node.Codes("accepts", LawCodes.Instruments),
            Needs = node.Codes("needs", LawCodes.Instruments),
            OffenceTest = node.Child("offenceTest") is { } test ? ReadTest(test) : null,
            Unless = node.Codes("unless", PolicyModel.Codes.LegalConditionKinds),
            Notices = [.. node.Items("notices").Select(ReadNotice).OfType<NoticeDuty>()],
            Terms = [.. node.Items("terms").Select(ReadTerm).OfType<ProvisionTerm>()],
            Agreements = node.Child("agreements") is { } agreements ? ReadAgreements(agreements) : null,
            Template = node.Child("template") is { } template ? ReadTemplate(template) : null,
            Litigation = [.. node.Items("litigation").Select(ReadLitigation).OfType<Litigation>()],
            Citations = [.. node.ItemsAtLeastOne("citations").Select(ReadCitation).OfType<Citation>()],
            Grade = node.Code("grade", Grades) ?? default,
            CheckedOn = node.Date("checkedOn"),
            Note = node.OptionalText("note"),
        };
        if (provision is { Subject: ProvisionSubject.Hold, Stance: null, Status: ProvisionStatus.InForce } && provision.Jurisdiction.Length > 0 && provision.Jurisdiction != Provision.Federal && !node.Has("stance"))
        {
            node.At("stance").Report(ProblemCodes.MissingProperty, "What the law of a place in force says of holds has a stance; without one it would decide nothing.");
        }

        for (var i = 0; i < provision.Binds.Counties.Count; i++)
        {
            if (Jurisdiction.TryParse(provision.Jurisdiction, out var state) && provision.Binds.Counties[i] is { Value.Length: > 0 } county && county.State != state.Fips)
            {
                node.At("binds").At("counties").At(i.ToString(CultureInfo.InvariantCulture)).Report(ProblemCodes.OtherState, "The county lies in another state than the provision.");
            }
        }

        return provision;
    }

    private static BoundBodies ReadBodies(DocumentNode node) => !node.IsObject("places", "counties", "kinds", "exceptKinds", "bodies") ? new() : new BoundBodies
    {
        Places = node.Identifiers<Jurisdiction>("places"),
        Counties = node.Identifiers<CountyGeoid>("counties"),
        Kinds = node.Codes("kinds", PolicyModel.Codes.CustodianKinds),
        ExceptKinds = node.Codes("exceptKinds", PolicyModel.Codes.CustodianKinds),
        InWords = node.OptionalText("bodies"),
    };

    private static OffenceTest? ReadTest(DocumentNode node)
    {
        if (!node.IsObject("combine", "criteria"))
        {
            return null;
        }

        var combine = node.Text("combine");
        if (combine.Length > 0 && combine is not ("all" or "any"))
        {
            node.At("combine").Report(ProblemCodes.UnknownCode, "Expected one of all, any.");
        }

        return new OffenceTest { AllOf = combine == "all", Criteria = [.. node.ItemsAtLeastOne("criteria").Select(ReadCriterion).OfType<OffenceCriterion>()] };
    }

    private static OffenceCriterion? ReadCriterion(DocumentNode node)
    {
        if (!node.IsObject("title", "of", "levels", "classes", "categories", "lookbackYears", "condition"))
        {
            return null;
        }

        var of = node.Code("of", LawCodes.CriterionSubjects);
        if (of is { } known && (known == OffenceCriterionSubject.Condition) != node.Has("condition"))
        {
            node.Report(ProblemCodes.Contradiction, "A criterion names a condition where it looks at a condition, and nowhere else.");
        }

        return new OffenceCriterion
        {
            Title = node.Text("title"),
            Of = of ?? default,
            Levels = node.Codes("levels", PolicyModel.Codes.OffenceLevels),
            Classes = node.Texts("classes"),
            Categories = node.Identifiers<OffenceCategory>("categories"),
            LookbackYears = node.OptionalNumber("lookbackYears", MostYears),
            Condition = node.OptionalCode("condition", PolicyModel.Codes.LegalConditionKinds),
        };
    }

    private static NoticeDuty? ReadNotice(DocumentNode node) => !node.IsObject("to", "kind", "withinHours", "title") ? null : new NoticeDuty
    {
        To = node.Code("to", PolicyModel.Codes.NoticeRecipients) ?? default,
        Kind = node.Code("kind", PolicyModel.Codes.NoticeKinds) ?? default,
        WithinHours = node.OptionalNumber("withinHours", MostHours),
        Title = node.Text("title"),
    };

    private static ProvisionTerm? ReadTerm(DocumentNode node) => !node.IsObject("term", "limit", "atLeast", "inferred") ? null : new ProvisionTerm
    {
        Term = node.Text("term", IdForm(), "Expected 1 to 64 small letters, digits, dots and hyphens, such as overtime-share.") ?? "",
        Limit = node.Decimal("limit") ?? 0,
        AtLeast = node.OptionalDecimal("atLeast"),
        Inferred = node.Flag("inferred"),
    };

    private static AgreementLaw? ReadAgreements(DocumentNode node) => !node.IsObject("effect", "kinds", "levels", "by", "newOnly") ? null : new AgreementLaw
    {
        Effect = node.Code("effect", LawCodes.AgreementEffects) ?? default,
        Kinds = node.Texts("kinds"),
        Levels = node.Codes("levels", PolicyModel.Codes.AgencyLevels),
        By = node.OptionalDate("by"),
        NewOnly = node.Flag("newOnly"),
    };

    private static MemorandumTemplate? ReadTemplate(DocumentNode node) => !node.IsObject("models", "functions", "within", "citizensOnly", "suspensionNotice", "terminationNotice") ? null : new MemorandumTemplate
    {
        Models = node.Codes("models", PolicyModel.Codes.Section287gModels),
        Functions = node.Codes("functions", PolicyModel.Codes.DelegatedFunctions),
        Within = node.OptionalCode("within", LawCodes.DelegatedPlaces),
        CitizensOnly = node.Flag("citizensOnly"),
        SuspensionNotice = node.Codes("suspensionNotice", PolicyModel.Codes.NoticeElements),
        TerminationNotice = node.Codes("terminationNotice", PolicyModel.Codes.NoticeElements),
    };

    private static Litigation? ReadLitigation(DocumentNode node)
    {
        if (!node.IsObject("state", "from", "to", "note"))
        {
            return null;
        }

        var (from, to) = Days(node, "from", "to", node.OptionalDate("from"));
        return new Litigation { State = node.Code("state", LawCodes.LitigationStates) ?? default, From = from, To = to, Note = node.Text("note") };
    }

    private static Citation? ReadCitation(DocumentNode node) =>
        !node.IsObject("title", "href") ? null : new Citation { Title = node.Text("title"), Href = node.OptionalAddress("href") };

    /// <summary>A first day, and the day that is no longer one of them.</summary>
    private static (LocalDate? From, LocalDate? To) Days(DocumentNode node, string from, string to, LocalDate? first)
    {
        var end = node.OptionalDate(to);
        if (end <= first)
        {
            node.At(to).Report(ProblemCodes.DaysOutOfOrder, $"It is the first day that no longer counts and lies after {from}.");
        }

        return (first, end);
    }

    private static bool IsPlace(string place, DocumentNode node)
    {
        if (place == Provision.Federal || Jurisdiction.TryParse(place, out _))
        {
            return true;
        }

        node.Report(ProblemCodes.MalformedValue, $"Expected US for federal law, or {Jurisdiction.Form}.");
        return false;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.\-]{0,63}\z", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.+@\-]{0,127}\z", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionForm();
}
