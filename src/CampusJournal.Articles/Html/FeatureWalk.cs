using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>
/// The one walk over the document. It keeps its own stack: pages nest as deep as they like. Children are reached by index, because a
/// node's next sibling searches its parent.
/// </summary>
internal sealed class FeatureWalk
{
    private readonly TextCollector text = new();
    private readonly List<ElementFeatures> elements = new(512);
    private readonly List<(string, string)> metas = [];
    private readonly List<string> linkedData = [];
    private readonly List<string> comments = [];
    private readonly List<PageImage> images = [];
    private readonly List<(int, string)> properties = [];
    private readonly List<UnreadElement> unread = [];
    private readonly List<Frame> stack = [];
    private string? titleText;
    private string? canonical;

    private FeatureWalk()
    {
    }

    public static PageFeatures Over(IDocument document)
    {
        var walk = new FeatureWalk();
        foreach (var node in document.ChildNodes)
        {
            if (node is IComment comment)
            {
                walk.comments.Add(comment.Data);
            }
        }

        if (document.DocumentElement is { } root)
        {
            walk.Enter(root, -1, new Frame { Owner = 0, IsBlock = true });
            walk.Run();
        }

        return walk.Features(document);
    }

    private void Run()
    {
        while (stack.Count > 0)
        {
            ref var frame = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stack)[^1];
            if (frame.Next >= frame.Children.Length)
            {
                Leave(frame);
                continue;
            }

            switch (frame.Children[frame.Next++])
            {
                case Element element: Visit(element, frame); break;
                case IText node: text.Add(node.Data, frame.InLink, frame.InPreformatted, frame.Owner); break;
                case IComment comment when comments.Count < 64: comments.Add(comment.Data); break;
            }
        }
    }

    private void Visit(IElement element, in Frame parent)
    {
        var before = elements.Count;
        VisitByTag(element, parent);
        if (elements.Count == before)
        {
            unread.Add(new(element, parent.Element, before, text.Length));
        }
    }

    private void VisitByTag(IElement element, in Frame parent)
    {
        switch (element.LocalName)
        {
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                {
                    linkedData.Add(element.TextContent);
                }

                return;
            case "style" or "template" or "svg" or "iframe" or "object" or "embed" or "canvas" or "video" or "audio" or "select" or "textarea"
                or "input" or "button" or "noscript" or "math" or "map" or "noframes":
                return;
            case "meta": AddMeta(element); return;
            case "link":
                if (canonical is null && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                {
                    canonical = element.GetAttribute("href");
                }

                return;
            case "title": titleText ??= element.TextContent; return;
            case "br": text.Break(parent.Owner); return;
            case "a" when NoteLinks.IsWayBack(element): return;
            case "sup" or "sub" when parent.Closing == default && RaisedText.Of(element, text.Last) is { } raised: text.Add(raised, parent.InLink, false, parent.Owner); return;
            case "img": AddImage(element, parent.Element); return;
            default: Enter(element, parent.Element, parent); return;
        }
    }

    private void Enter(IElement element, int parent, in Frame around)
    {
        var tag = element.LocalName;
        var isBlock = parent < 0 || IsBlock(tag);
        if (isBlock && parent >= 0)
        {
            text.EndBlock(around.Owner);
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(elements)[around.Owner].HasBlockChild = true;
        }

        var index = elements.Count;
        var attributes = ElementAttributes.Of(element);
        elements.Add(new ElementFeatures
        {
            Node = element,
            Tag = tag,
            Class = attributes.Class,
            Id = attributes.Id,
            Parent = parent,
            End = index + 1,
            Signs = ElementSigns.Of(tag, attributes),
            TextStart = text.Length,
            IsBlock = isBlock,
        });
        AddProperties(attributes, index);
        var closing = Open(element, tag, around);
        stack.Add(new Frame
        {
            Children = element.ChildNodes,
            Element = index,
            Owner = isBlock ? index : around.Owner,
            IsBlock = isBlock,
            InLink = around.InLink || (tag == "a" && element.HasAttribute("href")),
            Closing = closing,
            InPreformatted = around.InPreformatted || tag == "pre",
        });
    }

    private void Leave(in Frame frame)
    {
        if (frame.Closing != default)
        {
            text.Add([frame.Closing], frame.InLink, false, frame.Owner);
        }

        if (frame.IsBlock)
        {
            text.EndBlock(frame.Owner);
        }

        ref var element = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(elements)[frame.Element];
        element.End = elements.Count;
        element.TextEnd = text.Length;
        element.IsLaidOut = element.Tag == "pre" && text.LastLayout > element.TextStart;
        stack.RemoveAt(stack.Count - 1);
    }

    /// <summary>Opens the brackets that keep a note's number and a reading apart from the word before: 단어[1], 漢(한).</summary>
    /// <returns>What closes them; none where there are none.</returns>
    private char Open(IElement element, string tag, in Frame around)
    {
        var (opening, closing) = tag switch
        {
            "a" when NoteLinks.IsNumber(element) => ('[', ']'),

            // A page may print the brackets itself, in rp.
            "rt" when element.ChildNodes.Length > 0 && text.Last is not ('(' or '（') => ('(', ')'),
            _ => default,
        };
        if (opening != default)
        {
            text.Add([opening], around.InLink || tag == "a", false, around.Owner);
        }

        return closing;
    }

    private void AddProperties(in ElementAttributes attributes, int index)
    {
        if (attributes.Property is { Length: > 0 } property)
        {
            properties.Add((index, property));
        }

        if (attributes.Rel?.Contains("author", StringComparison.Ordinal) == true)
        {
            properties.Add((index, "rel-author"));
        }
    }

    private void AddMeta(IElement element)
    {
        var key = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
        if (key is not null && element.GetAttribute("content") is { } content)
        {
            metas.Add((key.ToLowerInvariant(), content.Trim()));
        }
    }

    private void AddImage(IElement element, int parent)
    {
        var address = element.GetAttribute("data-src") ?? element.GetAttribute("data-original") ?? element.GetAttribute("src");
        if (!string.IsNullOrWhiteSpace(address) && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            images.Add(new(element, parent, address.Trim(), element.GetAttribute("alt") is { Length: > 0 } alt ? Spaces.Collapse(alt) : null));
        }
    }

    private PageFeatures Features(IDocument document)
    {
        var features = new PageFeatures
        {
            Document = document,
            Elements = [.. elements],
            Blocks = [.. text.Blocks],
            Layouts = text.Layouts,
            Text = text.ToString(),
            Metas = metas,
            LinkedData = linkedData,
            Comments = comments,
            Images = images,
            Properties = properties,
            Unread = unread,
            TitleText = titleText,
            Canonical = canonical,
        };
        UnclosedLinks.Free(features);
        HeadlineAncestors.Clear(features);
        Sum(features);
        return features;
    }

    private static void Sum(PageFeatures features)
    {
        var elements = features.Elements;
        foreach (var block in features.Blocks)
        {
            ref var owner = ref elements[block.Owner];
            owner.TextLength += block.Length;
            owner.LinkLength += block.LinkLength;
            owner.Blocks++;
        }

        for (var i = elements.Length - 1; i > 0; i--)
        {
            ref var parent = ref elements[elements[i].Parent];
            parent.TextLength += elements[i].TextLength;
            parent.LinkLength += elements[i].LinkLength;
            parent.Blocks += elements[i].Blocks;
        }
    }

    private static bool IsBlock(string tag) => tag is "address" or "article" or "aside" or "blockquote" or "center" or "dd" or "details" or "dialog" or "dir"
        or "div" or "dl" or "dt" or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header"
        or "hgroup" or "hr" or "li" or "main" or "menu" or "nav" or "ol" or "p" or "pre" or "section" or "summary" or "table" or "tbody" or "td" or "tfoot"
        or "th" or "thead" or "tr" or "ul" or "body" or "html" or "option" or "caption";

    private struct Frame
    {
        public INodeList Children;
        public int Next;
        public int Element;
        public int Owner;
        public bool IsBlock;
        public bool InLink;
        public char Closing;
        public bool InPreformatted;
    }
}
