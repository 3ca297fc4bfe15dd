package io.dateline.gateway.document.paint.pdf;

import java.util.List;
import java.util.stream.Collectors;

/// Writes the tags of a file as the tree that programs read (ISO 32000-1, 14.7.2).
final class TagTree {

    private final PdfFile file;
    private final List<Integer> pages;
    private final List<Integer> links;

    /// @param pages their objects
    /// @param links their objects
    TagTree(PdfFile file, List<Integer> pages, List<Integer> links) {
        this.file = file;
        this.pages = pages;
        this.links = links;
    }

    /// @param marks of each page, the tag of each of its marks
    /// @param linkTags the tag of each link
    /// @return the object of the tree
    int write(Tag root, List<List<Tag>> marks, List<Tag> linkTags) {
        int tree = file.reserve();
        reserve(root);
        write(root, tree);
        StringBuilder parents = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            String owners = marks.get(i).stream()
                    .map(tag -> PdfFile.reference(tag.object()))
                    .collect(Collectors.joining(" "));
            parents.append(i).append(" [").append(owners).append("] ");
        }
        for (int i = 0; i < linkTags.size(); i++) {
            parents.append(marks.size() + i).append(' ');
            parents.append(PdfFile.reference(linkTags.get(i).object())).append(' ');
        }
        int parentTree = file.add("<</Nums [" + parents.toString().strip() + "]>>");
        file.put(
                tree,
                "<</Type /StructTreeRoot /K " + PdfFile.reference(root.object()) + " /ParentTree "
                        + PdfFile.reference(parentTree) + " /ParentTreeNextKey " + (marks.size() + linkTags.size())
                        + ">>");
        return tree;
    }

    private void reserve(Tag tag) {
        tag.takeObject(file.reserve());
        for (Tag.Kid kid : tag.kids()) {
            if (kid instanceof Tag.Kid.Part(Tag part)) {
                reserve(part);
            }
        }
    }

    private void write(Tag tag, int parent) {
        StringBuilder kids = new StringBuilder();
        for (Tag.Kid kid : tag.kids()) {
            kids.append(kid(kid)).append(' ');
            if (kid instanceof Tag.Kid.Part(Tag part)) {
                write(part, tag.object());
            }
        }
        file.put(
                tag.object(),
                "<</Type /StructElem /S /" + tag.kind().word() + " /P " + PdfFile.reference(parent) + tag.entries()
                        + " /K [" + kids.toString().strip() + "]>>");
    }

    private String kid(Tag.Kid kid) {
        return switch (kid) {
            case Tag.Kid.Part(Tag part) -> PdfFile.reference(part.object());
            case Tag.Kid.Marks(int page, int mark) ->
                "<</Type /MCR /Pg " + PdfFile.reference(pages.get(page)) + " /MCID " + mark + ">>";
            case Tag.Kid.Clickable(int page, int link) ->
                "<</Type /OBJR /Pg " + PdfFile.reference(pages.get(page)) + " /Obj "
                        + PdfFile.reference(links.get(link)) + ">>";
        };
    }
}
