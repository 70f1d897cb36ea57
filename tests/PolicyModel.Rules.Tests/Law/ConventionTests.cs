using System.Reflection;

namespace PolicyModel.Rules.Tests;

/// <summary>Conventions of the law's data and of the catalogue; each failure says how to mend what it found.</summary>
public sealed class ConventionTests
{
    private static readonly string Root = typeof(ConventionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static readonly LawBook Law = LawBook.BuiltIn;

    private static readonly Dictionary<string, string> StatesOfCounties = new(StringComparer.Ordinal)
    {
        ["22"] = "US-LA", ["29"] = "US-MO", ["32"] = "US-NV", ["36"] = "US-NY", ["51"] = "US-VA", ["53"] = "US-WA", ["56"] = "US-WY",
    };

    public static TheoryData<string> Provisions => [.. Law.Provisions.Select(p => p.ProvisionId)];

    public static TheoryData<string> Rules => [.. RuleCatalogue.Descriptors.Select(d => d.Id)];

    public static TheoryData<DetainerForm> Forms => [.. Enum.GetValues<DetainerForm>()];

    [Theory]
    [MemberData(nameof(Provisions))]
    public void A_provision_is_cited_graded_and_dated(string id)
    {
        var provision = Law[id];

        Assert.True(provision.Citations.Count > 0, $"{id}: add at least one citation with a pinpoint.");
        Assert.All(provision.Citations, c => Assert.False(string.IsNullOrWhiteSpace(c.Title), $"{id}: a citation has no title."));
        Assert.All(provision.Citations, c => Assert.True(c.Href is null || Uri.TryCreate(c.Href, UriKind.Absolute, out _), $"{id}: {c.Href} is no address."));
        Assert.True(provision.Grade is SourceGrade.Primary or SourceGrade.Secondary or SourceGrade.Unread, $"{id}: law is graded primary, secondary or unread.");
        Assert.True(provision.CheckedOn >= new NodaTime.LocalDate(2026, 1, 1), $"{id}: say when its source was last checked.");
        Assert.True(provision.ValidTo is not { } to || provision.ValidFrom < to, $"{id}: validTo is the first day on which it holds no more, and lies after validFrom.");
        Assert.False(string.IsNullOrWhiteSpace(provision.Title), $"{id}: give it a title.");
        Assert.Matches("^[a-z0-9.-]+$", id);
    }

    [Theory]
    [MemberData(nameof(Provisions))]
    public void A_stance_stands_with_what_it_needs(string id)
    {
        var provision = Law[id];

        switch (provision.Stance)
        {
            case null:
                return;
            case Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority:
                Assert.True(provision.Accepts.Contains(AcceptedInstrument.JudicialWarrant), $"{id}: say in accepts that a judge's warrant is enough.");
                break;
            case Stance.JudicialWarrantAndQualifyingOffence:
                Assert.True(provision.Needs.Contains(AcceptedInstrument.JudicialWarrant) && provision.OffenceTest is not null, $"{id}: say the warrant in needs, and the offences in offenceTest.");
                break;
            case Stance.QualifyingOffenceOnly:
                Assert.True(provision.OffenceTest is not null, $"{id}: add the offenceTest; a list that was not read is the condition qualifying-offence.");
                break;
            case Stance.RequiresComplianceWithJudicialOrder:
                Assert.True(provision.Needs.Contains(AcceptedInstrument.JudicialHoldOrder), $"{id}: say the judicial official's order in needs.");
                Assert.True(provision.Hours is not null || provision.EndsWithDay, $"{id}: give its clock.");
                break;
            case Stance.PermitsTimeLimited:
                Assert.True(provision.Hours is not null || provision.EndsWithDay, $"{id}: give its clock: hours, or endsWithDay.");
                break;
            case Stance.PermitsEarlyTransfer:
                Assert.True(provision.EarlyTransferDays is > 0, $"{id}: give earlyTransferDays.");
                break;
            case Stance.Requires287g or Stance.ContractOr287gBanOnly:
                Assert.Equal(ProvisionSubject.Agreement, provision.Subject);
                break;
            case Stance.Unsettled:
                Assert.True(provision.Litigation.Any(l => l.State == LitigationState.Pending), $"{id}: say in litigation what is pending.");
                break;
            case Stance.FederalRule:
                Assert.Equal("US", provision.Jurisdiction);
                break;
            default:
                break;
        }

        Assert.True(provision.Subject != ProvisionSubject.Unstated, $"{id}: a provision with a stance says what it governs.");
        Assert.True(provision.Rank != LegalRank.Unstated, $"{id}: say what kind of law it is.");
        Assert.False(string.IsNullOrWhiteSpace(provision.Rule), $"{id}: say in words what it says.");
    }

    [Theory]
    [MemberData(nameof(Provisions))]
    public void What_is_no_law_yet_and_what_was_not_found_are_told_apart_from_law(string id)
    {
        var provision = Law[id];

        Assert.Equal(provision.Rank == LegalRank.Bill, provision.Status == ProvisionStatus.Pending);
        Assert.Equal(provision.Rank == LegalRank.NoneFound, provision.Status == ProvisionStatus.NoneKnown);
        Assert.True(provision.Status == ProvisionStatus.InForce || provision.DateQuality == DateQuality.Unknown, $"{id}: what is no law has no first day that was read.");
    }

    [Theory]
    [MemberData(nameof(Provisions))]
    public void The_parts_of_a_provision_are_whole(string id)
    {
        var provision = Law[id];

        Assert.True(provision.Hours is null or > 0, $"{id}: a provision that gives no time says so by its stance, not by zero hours.");
        Assert.True(provision.Hours is not null || !provision.CountsDays, $"{id}: counted without hours.");
        Assert.All(provision.Notices, n => Assert.False(string.IsNullOrWhiteSpace(n.Title), $"{id}: say what the notice tells."));
        Assert.All(provision.Litigation, l => Assert.True(l.From is null || l.To is null || l.From < l.To, $"{id}: litigation ends after it began."));
        Assert.All(provision.OffenceTest?.Criteria ?? [], c => Assert.True(c.Of == OffenceCriterionSubject.Condition
            ? c.Condition is not null && c.Levels.Count + c.Classes.Count + c.Categories.Count == 0 && c.LookbackYears is null
            : c.Condition is null && c.Levels.Count + c.Classes.Count + c.Categories.Count > 0, $"{id}: a criterion names a condition, or what it asks of charges and convictions."));
    }

    [Theory]
    [MemberData(nameof(Provisions))]
    public void The_counties_of_a_provision_belong_to_its_state(string id)
    {
        var provision = Law[id];

        Assert.All(provision.Binds.Counties, c => Assert.True(
            StatesOfCounties.TryGetValue(c.Value[..2], out var state) && state == provision.Jurisdiction, $"{id}: {c} is no county of {provision.Jurisdiction}; a state that is new here is added to the list of this test."));
    }

    [Fact]
    public void A_file_of_a_state_holds_provisions_of_that_state_alone()
    {
        foreach (var name in typeof(LawBook).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("law/us/provisions/us-", StringComparison.Ordinal)))
        {
            var place = Path.GetFileNameWithoutExtension(name);
            using var stream = typeof(LawBook).Assembly.GetManifestResourceStream(name)!;
            using var file = System.Text.Json.JsonDocument.Parse(stream);
            Assert.All(file.RootElement.GetProperty("provisions").EnumerateArray(), p =>
            {
                Assert.StartsWith(place, p.GetProperty("provisionId").GetString(), StringComparison.Ordinal);
                Assert.Equal(place, p.GetProperty("jurisdiction").GetString(), ignoreCase: true);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_rests_on_provisions_of_the_law_book_and_tells_what_it_needs(string id)
    {
        var rule = Assert.Single(RuleCatalogue.Descriptors, d => d.Id == id);

        Assert.True(rule.Provisions.Count > 0, $"{id}: name the provisions it rests on, the principal one first.");
        Assert.All(rule.Provisions, p => Assert.Contains(Law.Provisions, known => known.ProvisionId == p));
        Assert.EndsWith(".", rule.Title, StringComparison.Ordinal);
        Assert.All([rule.SeverityBecause, rule.Needs, rule.Since], text => Assert.False(string.IsNullOrWhiteSpace(text), $"{id}: the descriptor has an empty text."));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_stands_in_a_class_and_a_constant_of_its_own(string id)
    {
        var assembly = typeof(RuleCatalogue).Assembly;

        Assert.True(assembly.GetType("PolicyModel.Rules." + id) is not null, $"{id}: the class of a rule is named after its id.");
        Assert.Single(typeof(RuleIds).GetFields(), f => id.Equals(f.GetRawConstantValue()));
    }

    [Fact]
    public void Every_figure_of_the_law_is_asked_for_by_a_rule()
    {
        var rules = string.Concat(Directory.EnumerateFiles(Path.Combine(Root, "src/PolicyModel.Rules/Rules"), "PM*.cs", SearchOption.AllDirectories).Select(File.ReadAllText))
            .Replace("who + \"", "\"agency", StringComparison.Ordinal);

        Assert.All(Law.Provisions.SelectMany(p => p.Terms).Select(t => t.Term).Distinct(StringComparer.Ordinal), term =>
            Assert.True(rules.Contains($"\"{term.Replace("federal-notice", "agency-notice", StringComparison.Ordinal)}\"", StringComparison.Ordinal), $"{term}: no rule asks for it: mend its name, or take it out."));
    }

    [Fact]
    public void Every_id_has_one_rule_and_every_rule_stands_in_the_catalogue_in_order()
    {
        var ids = RuleCatalogue.Descriptors.Select(d => d.Id).ToList();
        var classes = typeof(RuleCatalogue).Assembly.GetTypes().Where(t => t.Name.Length == 6 && t.Name.StartsWith("PM", StringComparison.Ordinal)).Select(t => t.Name).Order(StringComparer.Ordinal);

        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
        Assert.Equal(classes, ids);
        Assert.Equal(typeof(RuleIds).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_watch_list_rule_is_a_note_and_a_must_is_an_error(string id)
    {
        var rule = Assert.Single(RuleCatalogue.Descriptors, d => d.Id == id);

        Assert.True(!rule.Provisions.Contains("watch-list") || rule.Severity == Severity.Note);
        Assert.True(rule.Severity != Severity.Note || rule.Provisions.Contains("watch-list") || RuleCatalogue.OfAgencies.Contains(rule), $"{id}: a note on a case is what the watch list shows.");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_on_the_instrument_counts_for_the_question_of_validity(string id)
    {
        var rule = Assert.Single(RuleCatalogue.Descriptors, d => d.Id == id);

        Assert.True(rule.CountsForValidity || !id.StartsWith("PM20", StringComparison.Ordinal), $"{id}: set CountsForValidity, for the instrument's validity is the sum of its rules.");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_but_the_unknown_one_has_a_face(DetainerForm form)
    {
        if (form == DetainerForm.Unknown)
        {
            Assert.Null(Law.FaceOf(form));
            return;
        }

        var face = Law.FaceOf(form);
        Assert.True(face is not null, $"{form}: add its face to Law/us/forms.json.");
        Assert.Equal(face.AsksForHold, face.Provision.Hours is not null);
        Assert.Equal(face.AsksForHold, face.PossibleWhenUnknownFrom is not null);
    }

    [Fact]
    public void Only_the_forms_that_ask_for_a_hold_ask_for_one() => Assert.Equal(
        [DetainerForm.I247, DetainerForm.I247A, DetainerForm.I247D, DetainerForm.I247X],
        Law.Forms.Where(f => f.AsksForHold).Select(f => f.Form).Order());

    [Fact]
    public void Every_reading_rests_on_a_provision_and_those_with_a_clock_on_one_with_hours()
    {
        Assert.Equal(["regulation", "form", "jurisdiction", "lenient", "judicial"], ReadingSet.BuiltIn.Readings.Select(r => r.Id));
        Assert.All(ReadingSet.BuiltIn.Readings, r => Assert.Contains(Law.Provisions, p => p.ProvisionId == r.ProvisionId));
        Assert.All(ReadingSet.BuiltIn.Readings.Where(r => r.Deadline != DeadlineRule.None), r => Assert.Equal(48, Law[r.ProvisionId].Hours));
        Assert.Equal((4, 48), (ReadingSet.BuiltIn.ProcessingKeptForIce.TotalHours, ReadingSet.BuiltIn.ProcessingOtherwise.TotalHours));
    }

    [Fact]
    public void The_dates_on_which_law_and_forms_begin_are_those_of_the_research()
    {
        Assert.Equal("1997-04-01", From("8-cfr-287.7-d"));
        Assert.Equal("2017-04-02", From("form-i-247a"));
        Assert.Equal("2017-04-02", From("ice-policy-10074.2"));
        Assert.Equal("2025-03-04", From("form-i-247g"));
        Assert.All(["form-i-247d", "form-i-247x", "form-i-247n"], f => Assert.Equal(("2015-07-01", "2017-04-02"), (From(f), Iso(Law[f].ValidTo!.Value))));

        static string From(string id) => Iso(Law[id].ValidFrom);

        static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
    }
}
