using System.Runtime.InteropServices;
using AngleSharp.Dom;
using CampusJournal.Articles.Review;

namespace CampusJournal.Articles.Html;

/// <summary>Repairs a parsed page in place: its text nodes and the attribute values that a reader sees, as one document.</summary>
internal static class PageRepair
{
    /// <summary>Repairs it.</summary>
    /// <returns>The pieces of its text of which there is anything to tell.</returns>
    public static IEnumerable<RepairedPiece> Apply(IDocument document, PieceRepair repair)
    {
        var places = new List<(INode Node, string? Attribute)>();
        var texts = new List<string>();
        Collect(document, places, texts);
        if (!texts.Exists(MayBeDamaged))
        {
            return [];
        }

        var repaired = repair.Repair(texts);
        for (var i = 0; i < places.Count; i++)
        {
            if (!repaired[i].Repaired.IsChanged)
            {
                continue;
            }

            var (node, attribute) = places[i];
            if (attribute is null)
            {
                ((ICharacterData)node).Data = repaired[i].Repaired.Text;
            }
            else
            {
                ((IElement)node).SetAttribute(attribute, repaired[i].Repaired.Text);
            }
        }

        return repaired.Where(piece => piece.IsOfNote);
    }

    private static void Collect(IDocument document, List<(INode, string?)> places, List<string> texts)
    {
        var stack = new List<(INodeList Children, int Next)> { (document.ChildNodes, 0) };
        while (stack.Count > 0)
        {
            ref var frame = ref CollectionsMarshal.AsSpan(stack)[^1];
            if (frame.Next >= frame.Children.Length)
            {
                stack.RemoveAt(stack.Count - 1);
                continue;
            }

            var child = frame.Children[frame.Next++];
            if (child is Element element)
            {
                if (IsReadable(element))
                {
                    CollectAttributes(element, places, texts);
                    stack.Add((child.ChildNodes, 0));
                }
            }
            else if (child is IText { Data: var data } && !string.IsNullOrWhiteSpace(data))
            {
                places.Add((child, null));
                texts.Add(data);
            }
        }
    }

    private static void CollectAttributes(IElement element, List<(INode, string?)> places, List<string> texts)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { NamespaceUri: null, Value: { Length: > 0 } value } attribute && IsVisible(attribute.LocalName) && MayBeDamaged(value))
            {
                places.Add((element, attribute.LocalName));
                texts.Add(value);
            }
        }
    }

    private static bool IsVisible(string attribute) => attribute is "content" or "alt" or "title" or "value" or "datetime";

    /// <summary>Linked data is read too: its text is in JSON, whose quotes no Korean charset can touch.</summary>
    private static bool IsReadable(Element element) => element.LocalName switch
    {
        "script" => element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true,
        "style" or "template" => false,
        _ => true,
    };

    private static bool MayBeDamaged(string text) => RepairSummaries.MayBeDamaged(text);
}
