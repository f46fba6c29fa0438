using AngleSharp.Css.Dom;

namespace CampusJournal.Articles.Profiles;

/// <summary>One step of a selector.</summary>
/// <param name="Combinator">How the element stands to that of the step before: a space, <c>&gt;</c>, <c>+</c> or <c>~</c>.</param>
/// <param name="Css">What the element itself must be.</param>
/// <param name="CountsSiblings">Whether its place among its siblings is asked for.</param>
internal readonly record struct SelectorStep(char Combinator, ISelector Css, bool CountsSiblings);
