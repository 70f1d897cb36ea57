using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace PolicyModel.Tests;

/// <summary>
/// Generates valid cases and their parts. A case is built from true instants in order, each told in some precision; so the
/// instants themselves satisfy every order that is checked.
/// </summary>
public static class CaseGenerator
{
    private static readonly string[] ZoneIds =
    [
        "America/Chicago", "America/New_York", "America/Los_Angeles", "America/Phoenix", "America/Denver", "America/Anchorage", "Pacific/Honolulu",
        "America/Puerto_Rico", "Pacific/Guam", "America/Indiana/Knox", "America/Havana", "America/Sao_Paulo", "Asia/Kathmandu", "US/Central", "UTC",
    ];

    public static Arbitrary<CustodyCase> Cases() => From(m => m.Case());

    public static Arbitrary<ReportedTime> Times() => From(m => m.AnyTime());

    public static Arbitrary<Money> Amounts() => From(m => m.Money());

    public static Arbitrary<LocalDate> Dates() => From(m => m.Date());

    public static Arbitrary<IanaTimeZone> Zones() => From(m => m.Zone());

    public static Arbitrary<CaseId> CaseIds() => From(m => m.CaseId());

    public static Arbitrary<SubjectPseudonym> Pseudonyms() => From(m => m.Pseudonym());

    public static Arbitrary<RecordId> RecordIds() => From(m => m.RecordId());

    public static Arbitrary<ReleaseId> Releases() => From(m => m.Release());

    public static Arbitrary<Jurisdiction> Jurisdictions() => From(m => m.Place());

    public static Arbitrary<CountyGeoid> Counties() => From(m => m.County());

    public static Arbitrary<Ori> Oris() => From(m => m.Ori());

    public static Arbitrary<FacilityCode> Facilities() => From(m => m.Facility());

    public static Arbitrary<AgreementId> Agreements() => From(m => m.Agreement());

    public static Arbitrary<OffenceCategory> Categories() => From(m => m.Category());

    private static Arbitrary<T> From<T>(Func<Maker, T> make) => Gen.Choose(0, int.MaxValue).Select(seed => make(new Maker(seed))).ToArbitrary();

    private sealed class Maker(int seed)
    {
        private const string Letters = "abcdefghijklmnopqrstuvwxyz";
        private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        private const string Digits = "0123456789";
        private readonly Random random = new(seed);
        private IanaTimeZone zone;
        private int ids;

        internal CustodyCase Case()
        {
            zone = Zone();
            var place = Place();

            // True instants, in order, with plenty of ties.
            var times = Enumerable.Range(0, 14).Select(_ => 60L * random.Next(0, 60 * 24 * 8)).Order().Select(Duration.FromSeconds).ToArray();
            var start = Date().AtMidnight().InUtc().ToInstant();
            var at = times.Select(t => start + t).ToArray();
            var left = at[10];
            var grounds = Maybe(() => List(3, () => Ground(at)));
            var detainers = Maybe(() => List(3, () => Detainer(at)));
            detainers = detainers is null ? null : [.. detainers.Select((d, i) => i > 0 && Chance() ? d with { Supersedes = detainers[i - 1].DetainerId } : d)];
            return new CustodyCase
            {
                CaseId = CaseId(),
                Subject = Field(Pseudonym),
                Release = MaybeValue(Release),
                Jurisdiction = place,
                County = Field(() => CountyGeoid.Parse(place.Fips.Value + Word(Digits, 3, 3))),
                Custodian = new Custodian
                {
                    Name = Text(256),
                    TimeZone = zone,
                    Kind = Field(Any<CustodianKind>),
                    KindRaw = Raw(),
                    Ori = Field(Ori),
                    FacilityCode = Field(Facility),
                },
                ArrestingAgency = Maybe(() => new Agency { Name = Text(256), Ori = Field(Ori) }),
                BookedAt = Told(at[0]),
                LeftCustodyAt = Field(() => Told(left)),
                AsOf = MaybeValue(() => Told(at[13])),
                Grounds = grounds,
                Bail = grounds is { Count: > 0 } ? Maybe(() => List(3, () => Bail(grounds, at))) : null,
                Detainers = detainers,
                Transfers = Maybe(() => List(3, () => Transfer(detainers, left))),
                HoldEvents = Maybe(() => List(2, () => HoldEvent(detainers, at))),
                IceContact = Maybe(() => IceContact(at)),
                Convictions = Maybe(() => List(2, () => new Conviction { Offence = Offence(), ConvictedOn = Field(Date), Jurisdiction = Field(Place) })),
                Conditions = Maybe(() => List(2, () => new LegalCondition { Condition = Any<LegalConditionKind>(), ConditionRaw = Raw(), Met = random.Next(2) == 0, At = Field(() => Told(Pick(at))) })),
                CitizenshipEvidence = Maybe(() => CitizenshipEvidence(at)),
                Notices = Maybe(() => List(2, () => new Notice
                {
                    Kind = Any<NoticeKind>(),
                    KindRaw = Raw(),
                    To = Any<NoticeRecipient>(),
                    ToRaw = Raw(),
                    At = Field(() => Told(Pick(at))),
                    Given = MaybeValue(() => true),
                    Language = Maybe(() => Pick(["en", "es", "zh-Hans"])),
                })),
                DelayReasons = Maybe(() => List(2, () => new DelayReason { Kind = Any<DelayKind>(), KindRaw = Raw(), From = Field(() => Told(at[6])), To = Field(() => Told(at[9])) })),
                FacilityMoves = Maybe(() => List(2, () => new FacilityMove { At = Field(() => Told(Pick(at))), From = Field(() => Text(256)), To = Field(() => Text(256)) })),
                AgreementIds = Maybe(() => List(2, Agreement)),
                Corrections = Maybe(() => List(2, () => new Correction { Pointer = "/bookedAt", At = Field(() => Told(Pick(at))), Before = Raw(), Reason = Raw() })),
                Sources = Maybe(() => List(2, () => new Source { Citation = Text(1024), Href = Raw(), RetrievedOn = Field(Date), Grade = Field(Any<SourceGrade>), GradeRaw = Raw() })),
            };
        }

        internal ReportedTime AnyTime()
        {
            zone = Zone();
            var date = Date();
            var day = ReportedTime.OnDay(date);
            var local = date.AtMidnight().PlusSeconds(random.Next(86_400));
            return random.Next(6) switch
            {
                0 => day,
                1 => ReportedTime.AtLocal(local),
                2 => ReportedTime.AtInstant(local.InUtc().ToInstant()),
                3 => ReportedTime.Parse($"{day}T{random.Next(24):00}:{random.Next(60):00}{AnyOffset()}"),
                4 => ReportedTime.Parse($"{day}T{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}{AnyOffset()}"),
                _ => ReportedTime.Parse($"{day}T{random.Next(24):00}:{random.Next(60):00}:00"),
            };
        }

        internal LocalDate Date() => new LocalDate(1900, 1, 1).PlusDays(random.Next(0, Period.DaysBetween(new LocalDate(1900, 1, 1), new LocalDate(2199, 12, 1))));

        internal IanaTimeZone Zone() => IanaTimeZone.Parse(Pick(ZoneIds));

        internal Money Money() => new(random.Next(4) switch
        {
            0 => random.Next(-200, 200),
            1 => random.NextInt64(-99_999_999_999_999_999, 99_999_999_999_999_999),
            _ => random.Next(0, 100_000) * 100L,
        }, Pick(["USD", "USD", "CAD", "MXN"]));

        internal CaseId CaseId() => PolicyModel.CaseId.Parse("C-" + Word(Letters + Capitals + Digits + "._:-", 0, 62));

        internal SubjectPseudonym Pseudonym() => SubjectPseudonym.Parse(Word(Letters, 1, 8) + "_" + Word("ghijkl" + Digits, 4, 99) + "x");

        internal RecordId RecordId() => PolicyModel.RecordId.Parse(Word(Letters, 2, 8) + ++ids + Word(Letters + "._:-", 0, 8));

        internal ReleaseId Release() => ReleaseId.Parse(Word(Letters + Digits + "._:-", 1, 64));

        internal Jurisdiction Place() => Jurisdiction.Parse("US-" + Pick(["MO", "TX", "CA", "DC", "PR", "VI"]));

        internal CountyGeoid County() => CountyGeoid.Parse(random.Next(5) == 0 ? Pick(["09001", "09015", "09110", "09190"]) : Pick(["01", "29", "48", "72"]) + Word(Digits, 3, 3));

        internal Ori Ori() => PolicyModel.Ori.Parse(Pick(["MO", "NB", "GM", "PR", "DC"]) + Word(Capitals + Digits, 7, 7));

        internal FacilityCode Facility() => FacilityCode.Parse(Word(Capitals + Digits, 3, 8));

        internal AgreementId Agreement() =>
            AgreementId.Parse($"MO-{Word(Letters, 1, 20)}-{Word(Letters + Digits, 1, 20)}#{Pick(["TFM", "WSO", "igsa"])}#{random.Next(2000, 2030)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}");

        internal OffenceCategory Category() => Chance() ? OffenceCategory.Traffic : OffenceCategory.Parse(Word(Letters, 1, 20) + "-" + Word(Letters + Digits, 1, 20));

        private Ground Ground(Instant[] at)
        {
            var ended = random.Next(1, at.Length);
            var end = Field(() => Told(at[ended]));
            var charged = Field(AnyTime1);
            var found = Field(AnyTime1);
            return new Ground
            {
                GroundId = RecordId(),
                Kind = Any<GroundKind>(),
                KindRaw = Raw(),
                Offence = Maybe(Offence),
                BeganAt = Field(() => Told(at[random.Next(ended + 1)])),
                ChargedAt = charged,
                Charged = Flag(mustNotBeFalse: charged.IsProvided),
                ProbableCauseFoundAt = found,
                ProbableCauseFound = Flag(mustNotBeFalse: found.IsProvided),
                ArrestBasis = Field(Any<ArrestBasis>),
                ArrestBasisRaw = Raw(),
                FirstAppearanceAt = Field(AnyTime1),
                OrderBasis = Field(Any<CourtOrderBasis>),
                OrderBasisRaw = Raw(),
                Sentence = Maybe(() => new SentenceTerms
                {
                    Days = Field(() => random.Next(400)),
                    CreditDays = Field(() => random.Next(40)),
                    Calculations = Maybe(() => List(2, () => new SentenceCalculation { At = Field(AnyTime1), EndsOn = Date(), Reason = Raw() })),
                }),
                ReleaseOrder = Maybe(() => new ReleaseOrder { IssuedAt = Field(() => Told(at[0])), ReceivedAt = Field(() => Told(at[ended])), Obeyed = Flag(mustNotBeFalse: false) }),
                EndedAt = end,
                EndReason = end.IsProvided ? Field(Any<GroundEndReason>) : default,
                EndReasonRaw = Raw(),
            };

            ReportedTime AnyTime1() => Told(Pick(at));
        }

        private Offence Offence() => new()
        {
            Level = Field(Any<OffenceLevel>),
            LevelRaw = Raw(),
            Class = Maybe(() => Text(32)),
            Category = Field(Category),
            CategoryRaw = Raw(),
        };

        private CitizenshipEvidence CitizenshipEvidence(Instant[] at)
        {
            var checkedAt = Field(() => Told(at[6]));
            var found = Field(Any<CitizenshipFinding>);
            return new CitizenshipEvidence
            {
                Concerns = Field(Any<CitizenshipConcern>),
                ConcernsRaw = Raw(),
                RaisedAt = Field(() => Told(at[4])),
                CheckedAt = checkedAt,
                Checked = Flag(mustNotBeFalse: checkedAt.IsProvided || found.IsProvided),
                CheckedBy = Maybe(Party),
                Found = found,
                FoundRaw = Raw(),
            };
        }

        private HoldEvent HoldEvent(ValueList<Detainer>? detainers, Instant[] at) => new()
        {
            At = Field(() => Told(at[3])),
            PlacedBy = Maybe(Party),
            DetainerId = detainers is { Count: > 0 } ? MaybeValue(() => Pick([.. detainers]).DetainerId) : null,
            Reason = Raw(),
            EndedAt = Field(() => Told(at[9])),
        };

        private IceContact IceContact(Instant[] at) => new()
        {
            NotifiedAt = Field(() => Told(at[5])),
            RespondedAt = Field(() => Told(at[6])),
            Response = Field(Any<IceResponse>),
            ResponseRaw = Raw(),
            ArrivedAt = Field(() => Told(at[8])),
            LeftAt = Field(() => Told(at[10])),
        };

        private Bail Bail(ValueList<Ground> grounds, Instant[] at)
        {
            List<BailEvent> history = [];
            var status = BailStatus.None;
            for (var i = 0; i < at.Length && random.Next(5) > 0; i++)
            {
                var step = Pick([.. Enum.GetValues<BailEventKind>().Where(k => BailStates.After(status, k) is not null)]);
                status = BailStates.After(status, step)!.Value;
                var when = at[i];
                history.Add(new BailEvent
                {
                    Event = step,
                    EventRaw = Raw(),
                    At = Field(() => Told(when)),
                    Type = Field(Any<BailType>),
                    TypeRaw = Raw(),
                    Amount = Field(Money),
                    RefusedBecause = step == BailEventKind.Refused ? Field(Any<BailRefusalReason>) : default,
                    RefusedBecauseRaw = Raw(),
                });
            }

            var discouraged = Field(Any<BailDiscouragement>);
            return new Bail
            {
                BailId = RecordId(),
                Covers = [.. grounds.Where((_, i) => i == 0 || Chance()).Select(g => g.GroundId)],
                History = [.. history],
                ConditionsMetAt = Field(() => Told(Pick(at))),
                Discouraged = Flag(mustNotBeFalse: discouraged.IsProvided),
                DiscouragedBecause = discouraged,
                DiscouragedBecauseRaw = Raw(),
            };
        }

        private Detainer Detainer(Instant[] at)
        {
            var issued = random.Next(at.Length);
            var received = Field(() => Told(at[random.Next(issued, at.Length)]));
            var served = Field(() => Told(Pick(at)));
            var reviewed = Field(() => Told(Pick(at)));
            var warrant = Maybe(() =>
            {
                var first = random.Next(at.Length);
                var signed = Field(() => Told(at[first]));
                var charged = Field(Date);
                var ordered = Field(Date);
                var servedAt = Field(() => Told(at[random.Next(first, at.Length)]));
                var servedBy = Field(Any<IssuerRole>);
                return new Warrant
                {
                    Form = Any<WarrantForm>(),
                    FormRaw = Raw(),
                    SignedAt = signed,
                    IssuerRole = Field(Any<IssuerRole>),
                    IssuerRoleRaw = Raw(),
                    ChargingDocumentOn = charged,
                    ChargingDocument = Flag(mustNotBeFalse: charged.IsProvided),
                    FinalOrderOn = ordered,
                    FinalOrder = Flag(mustNotBeFalse: ordered.IsProvided),
                    ServedAt = servedAt,
                    ServedBy = servedBy,
                    ServedByRaw = Raw(),
                    Served = Flag(mustNotBeFalse: servedAt.IsProvided || servedBy.IsProvided),
                    Signed = Flag(mustNotBeFalse: signed.IsProvided),
                };
            });
            return new Detainer
            {
                DetainerId = RecordId(),
                Form = Any<DetainerForm>(),
                FormRaw = Raw(),
                Edition = Maybe(() => Text(32)),
                Request = Field(Any<DetainerRequest>),
                RequestRaw = Raw(),
                IssuedAt = Field(() => Told(at[issued])),
                ReceivedAt = received,
                Received = Flag(mustNotBeFalse: received.IsProvided),
                Issuer = Maybe(() => new DetainerIssuer { Agency = Maybe(() => Text(256)), Role = Field(Any<IssuerRole>), RoleRaw = Raw(), Office = Field(() => Text(256)) }),
                ProbableCause = Maybe(() => List(3, Any<ProbableCauseBasis>)),
                ProbableCauseRaw = Raw(),
                Boxes = Maybe(() => List(3, Any<DetainerBox>)),
                BoxesRaw = Raw(),
                ConvictionOnly = Flag(mustNotBeFalse: false),
                Warrant = warrant,
                WarrantAttached = Flag(mustNotBeFalse: warrant is not null),
                I203 = Flag(mustNotBeFalse: false),
                NeutralReviewAt = reviewed,
                NeutralReview = Flag(mustNotBeFalse: reviewed.IsProvided),
                ServedOnSubjectAt = served,
                ServedOnSubject = Flag(mustNotBeFalse: served.IsProvided),
                EndedAt = Field(() => Told(at[random.Next(issued, at.Length)])),
                EndReason = Field(Any<DetainerEndReason>),
                EndReasonRaw = Raw(),
            };
        }

        private Transfer Transfer(ValueList<Detainer>? detainers, Instant left) => new()
        {
            TransferId = RecordId(),
            At = Field(() => Told(left)),
            ReceivedAt = Field(() => Told(left)),
            From = Maybe(Party),
            To = Party(),
            Authority = Field(Any<TransferAuthority>),
            AuthorityRaw = Raw(),
            DetainerId = detainers is { Count: > 0 } ? MaybeValue(() => Pick([.. detainers]).DetainerId) : null,
            Place = Maybe(() => Text(256)),
            InPlace = Flag(mustNotBeFalse: false),
            DocumentedBy = Field(Any<TransferDocument>),
            DocumentedByRaw = Raw(),
        };

        private TransferParty Party() => new() { Kind = Chance() ? CustodianKind.Ice : Any<CustodianKind>(), KindRaw = Raw(), Name = Field(() => Text(256)) };

        /// <summary>A true instant as some record would tell it.</summary>
        private ReportedTime Told(Instant at)
        {
            var zoned = at.InZone(zone.Zone);
            return random.Next(4) switch
            {
                0 => ReportedTime.OnDay(zoned.Date),
                1 => ReportedTime.AtLocal(zoned.LocalDateTime),
                2 => ReportedTime.AtInstant(at),
                _ => ReportedTime.Parse($"{ReportedTime.AtLocal(at.InUtc().LocalDateTime.PlusHours(-6))}-06:00"),
            };
        }

        private string AnyOffset() => random.Next(4) switch
        {
            0 => "",
            1 => "Z",
            2 => $"+{random.Next(1, 15):00}:{random.Next(60):00}",
            _ => $"-{random.Next(15):00}:{random.Next(1, 60):00}",
        };

        private bool Chance() => random.Next(2) == 0;

        private TItem Pick<TItem>(TItem[] items) => items[random.Next(items.Length)];

        private TEnum Any<TEnum>()
            where TEnum : struct, Enum => Pick(Enum.GetValues<TEnum>());

        private TValue? Maybe<TValue>(Func<TValue> make)
            where TValue : class => random.Next(4) > 0 ? make() : null;

        private TValue? MaybeValue<TValue>(Func<TValue> make)
            where TValue : struct => random.Next(4) > 0 ? make() : null;

        private bool? Flag(bool mustNotBeFalse) => Chance() ? null : mustNotBeFalse || Chance();

        private Reported<TValue> Field<TValue>(Func<TValue> make)
            where TValue : notnull => random.Next(8) switch
            {
                0 => default,
                1 => Reported<TValue>.Unknown(Raw()),
                2 => Reported<TValue>.Redacted(Raw()),
                _ => make(),
            };

        private ValueList<TItem> List<TItem>(int longest, Func<TItem> make) => [.. Enumerable.Range(0, random.Next(longest + 1)).Select(_ => make())];

        private string? Raw() => Maybe(() => Text(1024));

        private string Text(int longest)
        {
            string[] pieces = ["a", "B", " ", "0", "\"", "\\", "/", "~", "<", "&", "'", "{", "é", "ß", "–", "漢", "🦬", "\u007f", "\u00a0", "\u2028", "e\u0301"];
            var length = random.Next(20) == 0 ? longest : Math.Min(longest, random.Next(1, 12));
            var text = new StringBuilder();
            while (text.Length < length)
            {
                var piece = Pick(pieces);
                text.Append(text.Length + piece.Length <= length ? piece : "x");
            }

            return Wellformed.IsText(text.ToString(), longest) ? text.ToString() : "x";
        }

        private string Word(string letters, int shortest, int longest)
        {
            var length = random.Next(shortest, longest + 1);
            return string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
        }
    }
}
