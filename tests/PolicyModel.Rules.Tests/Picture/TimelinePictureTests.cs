using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>The timeline picture, read back. Eligible Friday 2026-04-17 10:00: form to Sunday 10:00, regulation to Tuesday 10:00, lenient to Tuesday 22:00.</summary>
public sealed partial class TimelinePictureTests
{
    private const double Rounding = 0.25;

    private static CaseBuilder Eligible(string ended = "2026-04-17T10:00", string received = "2026-04-16T09:00") =>
        Case.Booked("2026-04-16T08:00").Of("s1_q7w8e9").Ground("g1", ended: ended, reason: BailPosted).Detainer(I247A, received: received);

    [Property(MaxTest = 300, Arbitrary = [typeof(RandomCases)])]
    public void Any_case_gives_one_well_formed_element_that_needs_nothing_else(RandomCase sample)
    {
        var drawn = Drawn.Of(sample.Checked, Assessments.Usual, prefix: "p7");

        Assert.Equal("{http://www.w3.org/2000/svg}svg", drawn.Root.Name.ToString());
        Assert.DoesNotContain(drawn.Root.Descendants(), e => e.Name.LocalName is "script" or "image" or "use" or "foreignObject" or "a");
        Assert.DoesNotContain("href", drawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", drawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", drawn.Text, StringComparison.Ordinal);
        Assert.All(Reference().Matches(drawn.Text), m => Assert.StartsWith("#p7-", m.Groups[1].Value, StringComparison.Ordinal));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(RandomCases)])]
    public void What_the_account_says_of_each_hold_and_reading_the_text_alternative_says_too(RandomCase sample)
    {
        var assessment = Assessments.Usual.Assess(sample.Checked);
        var told = Drawn.Of(sample.Checked, Assessments.Usual).Told;
        foreach (var paragraph in Account.Render(sample.Record, assessment).Select(p => HoldNumber().Replace(p, "")))
        {
            if (paragraph.StartsWith("Reading ", StringComparison.Ordinal))
            {
                var says = paragraph[(paragraph.IndexOf(": ", StringComparison.Ordinal) + 2)..];
                Assert.Contains(says[1..], told, StringComparison.Ordinal);
            }
            else if (paragraph.StartsWith("Eligible ", StringComparison.Ordinal) || paragraph.StartsWith("Over the readings ", StringComparison.Ordinal))
            {
                Assert.Contains(paragraph, told, StringComparison.Ordinal);
            }
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(RandomCases)])]
    public void Every_deadline_and_every_authority_stands_in_the_text_alternative(RandomCase sample)
    {
        var told = Drawn.Of(sample.Checked, Assessments.Usual).Told;
        foreach (var reading in (Assessments.Usual.Assess(sample.Checked).Holds ?? []).SelectMany(h => h.Readings))
        {
            Assert.All(reading.Authority, a => Assert.Contains($"{a.DetainerId}", told, StringComparison.Ordinal));
            Assert.All(reading.Authority, a => Assert.Contains($" under {LawBook.BuiltIn[a.Provision].Citations[0].Title}: ", told, StringComparison.Ordinal));
        }
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(RandomCases)])]
    public void What_is_seen_is_what_is_told(RandomCase sample)
    {
        var drawn = Drawn.Of(sample.Checked, Assessments.Usual);
        var seen = string.Join(' ', drawn.Texts("title").Concat(drawn.Texts("heading")).Concat(drawn.Texts("label")));
        foreach (var word in Words().Matches(seen).Select(m => m.Value))
        {
            Assert.Contains(word, drawn.Told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_named_and_described_for_who_cannot_see_it()
    {
        var drawn = Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00"), prefix: "p7");

        Assert.Equal("img", (string?)drawn.Root.Attribute("role"));
        Assert.Equal("p7-title p7-desc", (string?)drawn.Root.Attribute("aria-labelledby"));
        Assert.Equal(["p7-title", "p7-desc"], drawn.Root.Elements().Take(2).Select(e => (string?)e.Attribute("id")));
        Assert.StartsWith("Timeline of case C-0001", drawn.Root.Elements().First().Value, StringComparison.Ordinal);
        Assert.Contains("Local custody: booked at Thu 2026-04-16 08:00:00, ended at Mon 2026-04-20 10:00:00 by hand-over to ICE.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("Ground g1 (criminal-charge): began at Thu 2026-04-16 08:00:00, ended at Fri 2026-04-17 10:00:00: bail-posted.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("d1 under Form I-247A (02/17): from Fri 2026-04-17 10:00:00 to Sun 2026-04-19 10:00:00.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("Not covered: from Sun 2026-04-19 10:00:00 to Mon 2026-04-20 10:00:00.", drawn.Told, StringComparison.Ordinal);
        Assert.EndsWith("It is no legal advice.", drawn.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_are_as_long_as_what_they_show()
    {
        // 98 hours of custody, 26 of the ground, 72 of the hold; regulation 96, form 48, lenient 108; form leaves 24 and judicial 72 uncovered.
        var drawn = Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00"));
        var hour = Assert.Single(drawn.Boxes("custody")).Width / 98;

        Assert.Equal(26, Assert.Single(drawn.Boxes("ground")).Width / hour, Rounding);
        Assert.Equal(72, Assert.Single(drawn.Boxes("hold")).Width / hour, Rounding);
        Assert.Equal([96, 48, 108], drawn.Boxes("authority").Select(b => Math.Round(b.Width / hour)));
        Assert.Equal([24, 72], drawn.Boxes("uncovered").Select(b => Math.Round(b.Width / hour)));
        Assert.Equal([122, 74, 134], drawn.Lines("deadline").Take(3).Select(x => Math.Round((x - drawn.Boxes("custody")[0].X) / hour)));
        Assert.All(drawn.Lines("end").Take(4), x => Assert.Equal(98, (x - drawn.Boxes("custody")[0].X) / hour, Rounding));
    }

    [Fact]
    public void Nothing_is_hatched_where_every_time_is_exact_and_what_may_be_is_where_one_is_not()
    {
        Assert.DoesNotContain("class=\"possible", Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00")).Text, StringComparison.Ordinal);

        // Left on Sunday: form ends that day at 10:00, so up to 14 hours of it may be uncovered and none surely is.
        var drawn = Drawn.Of(Eligible().HandedToIce("2026-04-19"));
        var hour = drawn.Boxes("custody")[0].Width / 64;
        Assert.Equal(24, Assert.Single(drawn.Boxes("possible custody-possible")).Width / hour, Rounding);
        Assert.Equal(14, drawn.Boxes("possible uncovered-possible")[0].Width / hour, Rounding);
        Assert.Contains("Possibly not covered: at most from Sun 2026-04-19 10:00:00 to Sun 2026-04-19 23:59:59.", drawn.Told, StringComparison.Ordinal);
        Assert.Single(drawn.Texts("quiet"), t => t.StartsWith("hatched: possibly", StringComparison.Ordinal));
    }

    [Fact]
    public void An_authority_that_may_begin_later_says_what_is_sure_and_what_is_the_most()
    {
        var drawn = Drawn.Of(Eligible(received: "2026-04-18").HandedToIce("2026-04-20T10:00"));

        Assert.Contains(
            "d1 under Form I-247A (02/17): surely from Sat 2026-04-18 23:59:59 to Sun 2026-04-19 10:00:00, at most from Sat 2026-04-18 00:00:00 to Sun 2026-04-19 10:00:00.",
            drawn.Told,
            StringComparison.Ordinal);
        Assert.Contains("d1 under Form I-247A (02/17): at most from Sun 2026-04-19 00:00:00 to Sun 2026-04-19 10:00:00, and surely at no time.", Drawn.Of(Eligible(received: "2026-04-19").HandedToIce("2026-04-20T10:00")).Told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_that_carries_nothing_leaves_all_of_it_uncovered() =>
        Assert.Contains("No authority covers any of it. Not covered: from Fri 2026-04-17 10:00:00 to Mon 2026-04-20 10:00:00.", Drawn.Of(Eligible(received: "2026-04-21").HandedToIce("2026-04-20T10:00")).Told, StringComparison.Ordinal);

    [Fact]
    public void The_days_that_a_reading_does_not_count_are_named_and_shaded()
    {
        var drawn = Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00"));

        // Under regulation and lenient; form I-247A counts every day.
        Assert.Equal(2, Count(drawn.Told, "Not counted up to the deadline: Sat 2026-04-18, Sun 2026-04-19."));
        Assert.Equal([48, 48], drawn.Boxes("uncounted").Select(b => Math.Round(b.Width / (drawn.Boxes("custody")[0].Width / 98))));
        Assert.Equal(drawn.Boxes("uncounted").Select(b => (b.X, b.Width)), drawn.Boxes("uncounted-under").Select(b => (b.X, b.Width)));
    }

    [Theory]
    [InlineData(I247, 3)]
    [InlineData(Unknown, 3)]
    [InlineData(I247A, 2)]
    public void The_reading_form_leaves_days_out_where_a_form_on_record_may(DetainerForm form, int readings) => Assert.Equal(
        readings,
        Count(Drawn.Of(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(form, received: "2026-04-16T09:00").HandedToIce("2026-04-20T10:00")).Told, "Not counted up"));

    [Fact]
    public void A_holiday_is_not_counted_and_a_closure_by_order_is_not_by_the_reading_that_leaves_it_out()
    {
        // Tuesday 2024-12-24 was closed by order; Wednesday was Christmas.
        var told = Drawn.Of(Case.Booked("2024-12-22T08:00").Ground("g1", ended: "2024-12-23T10:00", reason: BailPosted).Detainer(I247A, received: "2024-12-22T09:00").HandedToIce("2024-12-30T10:00")).Told;

        Assert.Contains("Not counted up to the deadline: Wed 2024-12-25.", told, StringComparison.Ordinal);
        Assert.Contains("Not counted up to the deadline: Tue 2024-12-24, Wed 2024-12-25.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Inauguration_day_is_left_out_where_it_is_a_holiday_and_only_there()
    {
        Assert.Contains("Wed 2021-01-20", Told("US-DC"), StringComparison.Ordinal);
        Assert.DoesNotContain("Wed 2021-01-20", Told("US-MO"), StringComparison.Ordinal);

        static string Told(string place) => Regex.Match(
            Drawn.Of(Case.Booked("2021-01-18T08:00", jurisdiction: place).Ground("g1", ended: "2021-01-19T10:00", reason: BailPosted).Detainer(I247A, received: "2021-01-18T09:00").HandedToIce("2021-01-25T10:00")).Told,
            "Reading lenient.*?Not counted up to the deadline: ([^.]*)", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups[1].Value;
    }

    [Theory]
    [InlineData("2026-03-06", "2026-03-07T10:00", "2026-03-10T10:00", 23)]
    [InlineData("2026-10-30", "2026-10-31T10:00", "2026-11-03T10:00", 25)]
    public void A_day_on_which_the_clocks_change_is_as_long_as_it_was(string booked, string ended, string left, int hours)
    {
        var drawn = Drawn.Of(Case.Booked(booked + "T08:00").Ground("g1", ended: ended, reason: Dismissed).Detainer(I247A, received: booked + "T09:00").HandedToIce(left));
        var saturday = drawn.Boxes("uncounted-under")[0];
        var elapsed = Elapsed(booked + "T08:00", left);

        Assert.Equal(24 + hours, saturday.Width / (drawn.Boxes("custody")[0].Width / elapsed), Rounding);
        Assert.Contains("The clocks change on Sun ", drawn.Told, StringComparison.Ordinal);

        static double Elapsed(string from, string to) =>
            (ReportedTime.Parse(to).BoundsIn(DateTimeZoneProviders.Tzdb["America/Chicago"]).Earliest - ReportedTime.Parse(from).BoundsIn(DateTimeZoneProviders.Tzdb["America/Chicago"]).Earliest).TotalHours;
    }

    [Theory]
    [InlineData("2026-03-07T20:00", "2026-03-08T08:00", "20:00 22:00 Sun 03-08 03:00 04:00 06:00 08:00")]
    [InlineData("2026-10-31T20:00", "2026-11-01T06:00", "20:00 22:00 Sun 11-01 02:00 04:00 06:00")]
    public void The_marks_are_local_hours_and_a_clock_time_that_never_was_is_none(string booked, string left, string marks)
    {
        var drawn = Drawn.Of(Case.Booked(booked).Ground("g1").Left(left));

        Assert.Equal(marks, string.Join(' ', drawn.Texts("quiet").Skip(1).TakeWhile(t => Mark().IsMatch(t))));
        Assert.Equal(drawn.Lines("axis").Order(), drawn.Lines("axis"));
    }

    [Theory]
    [InlineData("2026-04-16T08:00", "2026-04-16T09:00")]
    [InlineData("2026-04-16T08:00", "2026-04-19T09:00")]
    [InlineData("2026-04-16T08:00", "2026-06-19T09:00")]
    [InlineData("2016-04-16T08:00", "2026-06-19T09:00")]
    [InlineData("1990-04-16T08:00", "2038-06-19T09:00")]
    public void There_are_never_more_marks_than_there_is_room_for(string booked, string left)
    {
        var marks = Drawn.Of(Case.Booked(booked).Ground("g1").Left(left)).Lines("axis");
        Assert.InRange(marks.Count, 2, 12);
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.Second - pair.First > 60));
    }

    [Fact]
    public void A_hold_of_ten_years_takes_no_more_room_than_one_of_ten_days()
    {
        var days = Drawn.Of(Case.Booked("2010-03-05T21:10").Ground("g1", ended: "2010-03-06T18:30", reason: Dismissed).Detainer(I247, received: "2010-03-06T09:00").HandedToIce("2010-03-16T10:00"));
        var years = Drawn.Of(Case.Booked("2010-03-05T21:10").Ground("g1", ended: "2010-03-06T18:30", reason: Dismissed).Detainer(I247, received: "2010-03-06T09:00").HandedToIce("2020-03-16T10:00"));

        Assert.InRange(years.Root.Descendants().Count(), 1, days.Root.Descendants().Count() + 30);
        Assert.InRange(years.Text.Length, 1, days.Text.Length + 3000);
        Assert.Contains("Enlarged; the hold goes on past the edge.", years.Told, StringComparison.Ordinal);
        Assert.Contains("Not covered: from Wed 2010-03-10 00:00:00 to Mon 2020-03-16 10:00:00.", years.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hold_whose_bounds_are_years_apart_shades_no_days()
    {
        // Refused for an unknown reason: the person could have gone at the offer, or never.
        var record = Case.Booked("2010-03-05T21:10").Ground("g1").Bail("g1", Step.Set("2010-03-06T08:00"), Step.Tendered("2010-03-06T10:00"), Step.Refused("2010-03-06T11:00"))
            .Detainer(I247, received: "2010-03-06T09:00").Left("2020-03-16T10:00");
        var drawn = Drawn.Of(record);

        Assert.Empty(drawn.Boxes("uncounted"));
        Assert.InRange(drawn.Text.Length, 1, 40_000);
    }

    [Fact]
    public void A_short_hold_after_years_of_custody_is_drawn_again_enlarged()
    {
        var drawn = Drawn.Of(Case.Booked("2016-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: SentenceServed).Detainer(I247A, received: "2026-04-16T09:00").HandedToIce("2026-04-20T10:00"));

        Assert.Contains("Enlarged. Local time in America/Chicago.", drawn.Told, StringComparison.Ordinal);
        Assert.InRange(drawn.Boxes("hold")[0].Width, 1, 4);
        Assert.InRange(drawn.Boxes("authority")[1].Width, 300, 900);
    }

    [Fact]
    public void Many_grounds_and_instruments_leave_it_bounded_and_it_says_what_is_not_drawn()
    {
        var record = Case.Booked("2026-04-16T08:00");
        for (var i = 0; i < 60; i++)
        {
            record = record.Ground($"g{i}", ended: $"2026-04-17T10:{i:00}", reason: Dismissed).Detainer(I247A, received: $"2026-04-18T10:{i:00}");
        }

        var drawn = Drawn.Of(record.HandedToIce("2026-04-20T10:00"));
        Assert.InRange(drawn.Root.Descendants().Count(), 1, 400);
        Assert.Contains("48 more grounds are not drawn.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("48 more spans of authority are not drawn.", drawn.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Instruments_that_cover_the_same_are_one_band() => Assert.Contains(
        "d1, d2 under Form I-247A (02/17): from Fri 2026-04-17 10:00:00",
        Drawn.Of(Eligible().Detainer(I247A, received: "2026-04-16T10:00").HandedToIce("2026-04-20T10:00")).Told,
        StringComparison.Ordinal);

    [Fact]
    public void For_someone_still_held_it_shows_as_of_when_and_tells_the_time_left()
    {
        var drawn = Drawn.Of(Eligible().StillHeldAt("2026-04-19T08:30"));
        var custody = drawn.Boxes("custody")[0];

        Assert.All(drawn.Lines("as-of").Take(5), x => Assert.Equal(custody.X + custody.Width, x, Rounding));
        Assert.Contains("still held at Sun 2026-04-19 08:30:00.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("Time left: 1 hour 30 minutes.", drawn.Told, StringComparison.Ordinal);
        Assert.Empty(drawn.Lines("end"));
        Assert.Contains("as of", drawn.Texts("quiet"));
    }

    [Fact]
    public void Where_nothing_can_be_told_it_shows_what_is_known_and_names_what_is_missing()
    {
        var drawn = Drawn.Of(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Left("unknown"));

        Assert.Contains("ended at a time that is not recorded.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("Whether there was custody after release eligibility cannot be told from this record.", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("Needed and not in the record: /leftCustodyAt.", drawn.Told, StringComparison.Ordinal);
        Assert.Single(drawn.Boxes("possible custody-possible"));
        Assert.DoesNotContain("Reading regulation:", drawn.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_whose_as_of_lies_before_booking_is_drawn_all_the_same()
    {
        var record = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).StillHeldAt("2026-04-18").Record();
        var assessment = Assessments.Usual.Assess(record, ReportedTime.Parse("2026-04-15T08:00"));
        Assert.Contains("cannot be told", TimelinePicture.Render(record.Value, assessment, Assessments.Usual), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_ground_ran_all_the_time_there_is_no_reading_to_draw()
    {
        var drawn = Drawn.Of(Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-20T10:00"));

        Assert.Contains("A ground ran for as long as local custody lasted", drawn.Told, StringComparison.Ordinal);
        Assert.Empty(drawn.Boxes("hold"));
    }

    [Fact]
    public void Several_holds_are_told_apart()
    {
        var drawn = Drawn.Of(Eligible().Ground("g2", began: "2026-04-18T10:00", ended: "2026-04-20T10:00", reason: Dismissed).HandedToIce("2026-04-21T10:00"));

        Assert.Equal(2, drawn.Boxes("hold").Count);
        Assert.Contains("Hold 1 of 2. Eligible for release at Fri 2026-04-17 10:00:00", drawn.Told, StringComparison.Ordinal);
        Assert.Contains("Hold 2 of 2. Eligible for release at Mon 2026-04-20 10:00:00", drawn.Told, StringComparison.Ordinal);
        Assert.Equal(2, Count(drawn.Told, "Reading form: "));
    }

    [Fact]
    public void Readings_with_hostile_names_do_no_harm()
    {
        var form = ReadingSet.BuiltIn.Readings.First(r => r.Id == "form");
        var hostile = new Assessor(LawBook.BuiltIn, ReadingSet.BuiltIn with
        {
            Readings = [form with { Id = "<script>alert(1)</script>", Title = "]]></desc><script>\u0000\u0007\u001b\u202e & \"'> \ud800" + new string('x', 300) }],
        });
        var drawn = Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00"), hostile);

        Assert.DoesNotContain("<script", drawn.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(drawn.Text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202e', drawn.Text);
        Assert.Contains("Reading <script>alert(1)</script>: ]]></desc><script> & \"'>", drawn.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7a")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a<b")]
    [InlineData("a.b")]
    [InlineData("é")]
    public void A_prefix_that_could_break_out_of_an_id_or_a_selector_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>("idPrefix", () => Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00"), prefix: prefix));

    [Fact]
    public void Two_pictures_in_one_page_share_no_id_and_no_rule_of_style()
    {
        var (one, other) = (Drawn.Of(Eligible().HandedToIce("2026-04-19"), prefix: "P-1_a"), Drawn.Of(Eligible().HandedToIce("2026-04-19"), prefix: "b"));

        Assert.Empty(Ids(one).Intersect(Ids(other)));
        Assert.Equal(Ids(one).Count, Ids(one).Distinct().Count());
        Assert.All(Selectors(one), s => Assert.Matches(@"^\.P-1_a( |$)", s));
        Assert.All(Selectors(other), s => Assert.Matches(@"^\.b( |$)", s));
        Assert.Equal("P-1_a", (string?)one.Root.Attribute("class"));
        Assert.Subset(Ids(one).ToHashSet(), Reference().Matches(one.Text).Select(m => m.Groups[1].Value[1..]).ToHashSet());

        static IReadOnlyList<string> Ids(Drawn drawn) => [.. drawn.Root.DescendantsAndSelf().Select(e => (string?)e.Attribute("id")).OfType<string>()];
        static IEnumerable<string> Selectors(Drawn drawn) =>
            Rule().Matches(drawn.Style).SelectMany(m => m.Groups[1].Value.Split(',')).Select(s => s.Trim()).Where(s => s.Length > 0 && s[0] != '@');
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes_whatever_the_culture_of_the_caller()
    {
        var before = Drawn.Of(Eligible().HandedToIce("2026-04-19")).Text;
        var usual = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(before, Drawn.Of(Eligible().HandedToIce("2026-04-19")).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_and_bands_stand_out_in_light_and_in_dark(bool dark)
    {
        var colours = Colours(Drawn.Of(Eligible().HandedToIce("2026-04-19")).Style, dark);

        Assert.All(["text", "quiet"], word => Assert.All(["sheet", "uncounted-under"], ground => Assert.InRange(Contrast(colours[word], colours[ground]), 4.5, 21)));
        Assert.All(
            ["custody", "ground", "hold", "authority", "uncovered", "uncounted", "axis", "deadline", "end", "as-of", "custody-possible", "authority-possible", "uncovered-possible", "fill-uncovered", "fill-ground"],
            band => Assert.InRange(Contrast(colours[band], colours["sheet"]), 3, 21));
    }

    [Fact]
    public void It_names_neither_the_person_nor_the_jail()
    {
        var text = Drawn.Of(Eligible().HandedToIce("2026-04-20T10:00")).Text;
        Assert.All(["s1_", "q7w8e9", "Prairie"], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Dictionary<string, string> Colours(string style, bool dark)
    {
        var at = style.IndexOf("@media", StringComparison.Ordinal);
        Dictionary<string, string> colours = [];
        foreach (var part in dark ? new[] { style[..at], style[at..] } : [style[..at]])
        {
            foreach (Match rule in ClassRule().Matches(part))
            {
                var colour = Stroke().Match(rule.Groups[2].Value) is { Success: true } stroke && !rule.Groups[2].Value.Contains("fill:#", StringComparison.Ordinal) ? stroke : Fill().Match(rule.Groups[2].Value);
                foreach (var name in rule.Groups[1].Value.Split(','))
                {
                    if (colour.Success)
                    {
                        colours[name.Split(' ')[^1].TrimStart('.')] = colour.Groups[1].Value;
                    }
                }
            }
        }

        return colours;
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string a, string b)
    {
        var (light, dim) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dim + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 3 ? string.Concat(colour.Select(c => $"{c}{c}")) : colour;
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"url\(([^)]*)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^Hold \d+ of \d+\. ")]
    private static partial Regex HoldNumber();

    [GeneratedRegex(@"[A-Za-z]{4,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(\w{3} \d\d-\d\d|\d\d:\d\d)$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"([^{}]+)\{")]
    private static partial Regex Rule();

    [GeneratedRegex(@"((?:\.timeline [.\w-]+,?)+)\{([^{}]*)\}")]
    private static partial Regex ClassRule();

    [GeneratedRegex(@"(?<![\w-])stroke:#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")]
    private static partial Regex Stroke();

    [GeneratedRegex(@"fill:#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")]
    private static partial Regex Fill();
}
