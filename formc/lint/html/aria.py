"""WAI-ARIA 1.2 as tables: roles, what they need and may have, and the values of states and properties.

Facts only, from the specification's definitions; `roles.py` says which role an element has.
"""

from __future__ import annotations

from formc.lint.html.wordset import words


def _table(text: str) -> dict[str, frozenset[str]]:
    """Lines of `name: word word` as a table; a line without a colon goes on with the one before."""
    found: dict[str, str] = {}
    name = ""
    for line in text.strip().splitlines():
        start, colon, rest = line.rpartition(":")
        name = start.strip() if colon else name
        found[name] = f"{found.get(name, '')} {rest}"
    return {name: words(roles) for name, roles in found.items()}


ABSTRACT_ROLES = words(
    "command composite input landmark range roletype section sectionhead select structure widget window"
)

ROLES = words(
    """
    alert alertdialog application article banner blockquote button caption cell checkbox code
    columnheader combobox
    complementary contentinfo definition deletion dialog directory document emphasis feed figure
    form generic grid
    gridcell group heading img image insertion link list listbox listitem log main mark marquee math
    menu menubar
    menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation
    progressbar radio
    radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton
    status strong
    subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer
    toolbar tooltip tree
    treegrid treeitem comment sectionheader sectionfooter
    graphics-document graphics-object graphics-symbol
    doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry
    doc-bibliography
    doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits
    doc-dedication doc-endnote
    doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword
    doc-glossary doc-glossref
    doc-index doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader
    doc-pagelist doc-part
    doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc
    """
)

# Attributes that every role may have. The last line lists those that ARIA 1.2 still inherits, but
# means to drop.
GLOBAL_ATTRIBUTES = words(
    """
    aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current
    aria-describedby
    aria-description aria-details aria-dropeffect aria-flowto aria-grabbed aria-hidden
    aria-keyshortcuts aria-label
    aria-labelledby aria-live aria-owns aria-relevant aria-roledescription
    aria-disabled aria-errormessage aria-haspopup aria-invalid
    """
)

# Attribute: the roles that may have it.
ROLES_WITH = _table(
    """
    aria-activedescendant: application combobox grid group listbox menu menubar radiogroup row
        searchbox select spinbutton tablist textbox toolbar tree treegrid
    aria-autocomplete: combobox searchbox textbox
    aria-checked: checkbox menuitemcheckbox menuitemradio option radio switch treeitem
    aria-colcount: grid table treegrid
    aria-colindex: cell columnheader gridcell row rowheader
    aria-colindextext: cell columnheader gridcell row rowheader
    aria-colspan: cell columnheader gridcell rowheader
    aria-expanded: application button checkbox columnheader combobox gridcell link listbox menuitem
        menuitemcheckbox menuitemradio row rowheader switch tab treeitem
    aria-level: comment heading listitem row treeitem
    aria-modal: alertdialog dialog
    aria-multiline: searchbox textbox
    aria-multiselectable: grid listbox tablist tree treegrid
    aria-orientation: listbox menu menubar radiogroup scrollbar separator slider tablist toolbar
        tree treegrid
    aria-placeholder: searchbox textbox
    aria-posinset: article comment listitem menuitem menuitemcheckbox menuitemradio option radio row
        tab treeitem
    aria-pressed: button
    aria-readonly: checkbox columnheader combobox grid gridcell listbox menuitemcheckbox
        menuitemradio radiogroup rowheader searchbox slider spinbutton switch textbox treegrid
    aria-required: checkbox columnheader combobox gridcell listbox radiogroup rowheader searchbox
        spinbutton switch textbox tree treegrid
    aria-rowcount: grid table treegrid
    aria-rowindex: cell columnheader gridcell row rowheader
    aria-rowindextext: cell columnheader gridcell row rowheader
    aria-rowspan: cell columnheader gridcell rowheader
    aria-selected: columnheader gridcell option row rowheader tab treeitem
    aria-setsize: article comment listitem menuitem menuitemcheckbox menuitemradio option radio row
        tab treeitem
    aria-sort: columnheader rowheader
    aria-valuemax: meter progressbar scrollbar separator slider spinbutton
    aria-valuemin: meter progressbar scrollbar separator slider spinbutton
    aria-valuenow: meter progressbar scrollbar separator slider spinbutton
    aria-valuetext: meter progressbar scrollbar separator slider spinbutton
    """
)

ATTRIBUTES = GLOBAL_ATTRIBUTES | ROLES_WITH.keys()

# Roles that may not be named: a screen reader need not tell the name.
UNNAMEABLE_ROLES = words(
    """
    caption code deletion emphasis generic insertion mark none paragraph presentation strong subscript
    suggestion superscript term time
    """
)

# Role: the attributes without which it says nothing. Those with a value by default are not here.
REQUIRED = _table(
    """
    checkbox: aria-checked
    combobox: aria-expanded
    heading: aria-level
    menuitemcheckbox: aria-checked
    menuitemradio: aria-checked
    meter: aria-valuenow
    radio: aria-checked
    scrollbar: aria-controls aria-valuenow
    slider: aria-valuenow
    switch: aria-checked
    """
)

# Role: the roles one of which must be around it.
PARENTS = _table(
    """
    cell: row
    columnheader: row
    gridcell: row
    listitem: list directory
    menuitem: menu menubar group
    menuitemcheckbox: menu menubar group
    menuitemradio: menu menubar group
    option: listbox group
    row: table grid treegrid rowgroup
    rowgroup: table grid treegrid
    rowheader: row
    tab: tablist
    treeitem: tree group
    """
)

# Role: the roles of what it holds.
CHILDREN = _table(
    """
    feed: article
    grid: row rowgroup caption
    list: listitem
    listbox: option group
    menu: menuitem menuitemcheckbox menuitemradio group separator menu
    menubar: menuitem menuitemcheckbox menuitemradio group separator menu
    row: cell columnheader gridcell rowheader
    rowgroup: row
    table: row rowgroup caption
    tablist: tab
    tree: treeitem group
    treegrid: row rowgroup caption
    """
)

# Roles whose content is not told as elements of its own.
PRESENTATIONAL_CHILDREN = words(
    """
    button checkbox img image graphics-symbol math menuitemcheckbox menuitemradio meter option progressbar
    radio scrollbar separator slider switch tab
    """
)

# Roles of things a person operates, and the ones whose name is what stands in them.
WIDGETS = words(
    """
    button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio
    scrollbar searchbox slider spinbutton switch tab textbox treeitem
    """
)
NAMED_BY_CONTENT = words(
    """
    button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option
    radio row rowheader switch tab tooltip treeitem doc-backlink doc-biblioref doc-glossref doc-noteref
    """
)

# What the value of an attribute must be. Attributes that are not here take any text.
TOKENS = _table(
    """
    aria-atomic: true false
    aria-autocomplete: inline list both none
    aria-busy: true false
    aria-checked: true false mixed undefined
    aria-current: page step location date time true false
    aria-disabled: true false
    aria-dropeffect: copy execute link move none popup
    aria-expanded: true false undefined
    aria-grabbed: true false undefined
    aria-haspopup: true false menu listbox tree grid dialog
    aria-hidden: true false undefined
    aria-invalid: true false grammar spelling
    aria-live: off polite assertive
    aria-modal: true false
    aria-multiline: true false
    aria-multiselectable: true false
    aria-orientation: horizontal vertical undefined
    aria-pressed: true false mixed undefined
    aria-readonly: true false
    aria-relevant: additions all removals text
    aria-required: true false
    aria-selected: true false undefined
    aria-sort: ascending descending none other
    """
)
TOKEN_LISTS = words("aria-dropeffect aria-relevant")
INTEGERS = words(
    """
    aria-colcount aria-colindex aria-colspan aria-level aria-posinset aria-rowcount aria-rowindex
    aria-rowspan aria-setsize
    """
)
NUMBERS = words("aria-valuemax aria-valuemin aria-valuenow")
ID_REFERENCES = words(
    """
    aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto
    aria-labelledby aria-owns
    """
)
