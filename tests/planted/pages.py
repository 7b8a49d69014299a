"""Mistakes in a template or style sheet of the project: the page is wrong, the form is not.

A finding then points at the question, the step or the words that the element was made from; what belongs to
no question, like the head of a page, points at the step, or at the beginning of the form.
"""

from __future__ import annotations

from formc.diagnostics import Severity
from planted import CONTACT, Override, Theme

WARNING = Severity.WARNING

FORM = "«formc»: 1"
STEPS = ("  - id: «melding»\n", "  - id: «plek»\n", "  - id: «op_de_hoogte»\n")
EVERY_PAGE = (FORM, *STEPS)
GROUPS = ("      - id: «woonplaats»\n", "      - id: «bericht»\n")
OMSCHRIJVING = ("      - id: «omschrijving»\n",)
FOTOS = ("      - id: «fotos»\n",)
STRAAT = ("      - id: «straat»\n",)
STRAAT_HINTS = (
    'nl: «"Schrijf ook het huisnummer op dat het dichtst bij is. Geen straat? '
    'Schrijf op wat er in de buurt is."»',
    "nl-simple: «Schrijf ook een huisnummer op. Is er geen straat? Schrijf dan op wat u daar ziet.»",
    'en: «"Add the nearest house number. If there is no street, write what is nearby."»',
)
OPTIONAL = '{% if v.optional %} <span class="formc-optional">({{ v.optional }})</span>{% endif %}'

PAGES = (
    # --- labels, hints, errors
    Override(
        name="a label without for, of one question",
        template="control.html.jinja",
        old='formc-label" id="{{ v.id }}-label" for="{{ v.id }}">',
        new='formc-label" id="{{ v.id }}-label"{% if v.id != "straat" %} for="{{ v.id }}"{% endif %}>',
        rule="wcag/unlabelled-control",
        at=STRAAT,
    ),
    Override(
        name="a placeholder for a label",
        template="fields/text.html.jinja",
        old="{% call ui.field(v) %}{{ ui.input(v) }}{% endcall %}",
        new='<input id="{{ v.id }}" name="{{ v.name }}" placeholder="{{ v.label }}">',
        rule="wcag/placeholder-as-label",
        severity=WARNING,
        at=STRAAT,
    ),
    Override(
        name="a paragraph for a legend",
        template="control.html.jinja",
        old='<legend class="formc-legend" id="{{ v.id }}-label">{{ v.label }}' + OPTIONAL + "</legend>",
        new='<p class="formc-legend" id="{{ v.id }}-label">{{ v.label }}' + OPTIONAL + "</p>",
        rule="wcag/fieldset-without-legend",
        at=GROUPS,
    ),
    Override(
        name="an empty legend",
        template="control.html.jinja",
        old="{{ v.label }}" + OPTIONAL + "</legend>",
        new="</legend>",
        rule="wcag/fieldset-without-legend",
        at=GROUPS,
    ),
    Override(
        name="a hint that is not linked",
        template="fields/textarea.html.jinja",
        old="{{ ui.aria(v) }}",
        new='{{ ui.invalid(v) }}{% if v.error %} aria-describedby="{{ v.id }}-error"{% endif %}',
        rule="wcag/unlinked-hint",
        severity=WARNING,
        at=(
            'nl: «"Bijvoorbeeld: er ligt al een paar dagen afval op straat."»',
            'nl-simple: «"Bijvoorbeeld: er ligt afval op straat."»',
            'en: «"For example: rubbish has been in the street for a few days."»',
        ),
    ),
    Override(
        name="an error that is not linked, where the hint is",
        template="fields/textarea.html.jinja",
        old="{{ ui.aria(v) }}",
        new=' aria-describedby="{{ v.id }}-hint"{{ ui.invalid(v) }}',
        rule="wcag/unlinked-hint",
        at=OMSCHRIJVING,
    ),
    Override(
        name="errors that are not linked to their groups",
        template="control.html.jinja",
        old='{% if v.described_by %} aria-describedby="{{ v.described_by }}"{% endif %}{% if role ==',
        new="{% if role ==",
        rule="wcag/error-not-linked",
        at=GROUPS,
    ),
    Override(
        name="the same id for all options",
        template="pieces.html.jinja",
        old='<div class="formc-option">',
        new='<div class="formc-option" id="keuze">',
        rule="wcag/duplicate-id",
        severity=WARNING,
        at=GROUPS,
    ),
    Override(
        name="an attribute that does not exist",
        template="fields/textarea.html.jinja",
        old="{{ ui.aria(v) }}",
        new='{{ ui.aria(v) }} aria-verplicht="true"',
        rule="wcag/unknown-aria-attribute",
        at=OMSCHRIJVING,
    ),
    Override(
        name="a purpose that no browser knows",
        template="control.html.jinja",
        old='autocomplete="{{ v.autocomplete }}"',
        new='autocomplete="{{ v.autocomplete }}adres"',
        rule="wcag/invalid-autocomplete",
        at=("      - id: «naam»\n", (CONTACT, "  - id: «email»\n"), (CONTACT, "  - id: «telefoon»\n")),
    ),
    # --- keyboard and buttons
    Override(
        name="an order of its own for the tab key",
        template="fields/textarea.html.jinja",
        old="<textarea ",
        new='<textarea tabindex="1" ',
        rule="wcag/positive-tabindex",
        severity=WARNING,
        at=OMSCHRIJVING,
    ),
    Override(
        name="a field that takes the focus",
        template="fields/textarea.html.jinja",
        old="<textarea ",
        new="<textarea autofocus ",
        rule="wcag/autofocus",
        severity=WARNING,
        at=OMSCHRIJVING,
    ),
    Override(
        name="a page that goes on when a file is chosen",
        template="fields/file.html.jinja",
        old='<input class="formc-file" ',
        new='<input class="formc-file" onchange="this.form.submit()" ',
        rule="wcag/change-on-input",
        at=FOTOS,
        also=("wcag/inline-script-or-style",),
    ),
    Override(
        name="a button without words",
        template="step.html.jinja",
        old="{{ view.button }}",
        new="",
        rule="wcag/button-without-name",
        at=STEPS,
    ),
    Override(
        name="a button that cannot be pressed",
        template="step.html.jinja",
        old='<button class="formc-button" type="submit">',
        new='<button class="formc-button" type="submit" disabled>',
        rule="wcag/disabled-submit",
        severity=WARNING,
        at=STEPS,
    ),
    Override(
        name="a link that looks like the button to send",
        template="answers.html.jinja",
        old='<button class="formc-button" type="submit">{{ t("buttons.send") }}</button>',
        new='<a class="formc-button" href="confirmation.html">{{ t("buttons.send") }}</a>',
        rule="wcag/missing-submit-button",
        at=(FORM,),
    ),
    Override(
        name="a button in a link",
        template="start.html.jinja",
        old="{{ view.begin.text }}",
        new='<button type="button">{{ view.begin.text }}</button>',
        rule="wcag/nested-interactive",
        at=(FORM,),
    ),
    Override(
        name="a link without words",
        template="start.html.jinja",
        old="{{ view.begin.text }}",
        new="",
        rule="wcag/link-without-name",
        at=(FORM,),
    ),
    Override(
        name="dead links in the list of errors",
        template="layout.html.jinja",
        old='<li><a href="{{ error.href }}">',
        new='<li><a href="{{ error.href }}-veld">',
        rule="wcag/broken-fragment-link",
        at=EVERY_PAGE,
    ),
    Override(
        name="a dead link to the content",
        template="layout.html.jinja",
        old='href="#formc-main"',
        new='href="#inhoud"',
        rule="wcag/broken-fragment-link",
        at=EVERY_PAGE,
    ),
    # --- headings, images, style
    Override(
        name="a page without a main heading",
        template="layout.html.jinja",
        old='<h1 id="formc-title">{{ page.heading }}</h1>',
        new='<p id="formc-title">{{ page.heading }}</p>',
        rule="wcag/missing-main-heading",
        severity=WARNING,
        at=EVERY_PAGE,
    ),
    Override(
        name="two main headings",
        template="answers.html.jinja",
        old='<p class="formc-lead">{{ t("answers.intro") }}</p>',
        new='<h1>{{ t("answers.intro") }}</h1>',
        rule="wcag/multiple-main-headings",
        severity=WARNING,
        at=(FORM,),
    ),
    Override(
        name="a heading level left out",
        template="answers.html.jinja",
        old="<h2>{{ step.title }}</h2>",
        new="<h4>{{ step.title }}</h4>",
        rule="wcag/skipped-heading-level",
        severity=WARNING,
        at=("nl: «Uw melding»\n", "nl-simple: «Wat er is»\n", "en: «The problem»\n"),
    ),
    Override(
        name="an image without a text",
        template="step.html.jinja",
        old="</form>",
        new='<img src="logo.png"></form>',
        rule="wcag/image-without-alt",
        at=STEPS,
    ),
    Override(
        name="style in the page itself",
        template="fields/file.html.jinja",
        old='<input class="formc-file" ',
        new='<input class="formc-file" style="border: 0" ',
        rule="wcag/inline-script-or-style",
        at=FOTOS,
    ),
    # --- the page as a whole
    Override(
        name="a page without a title",
        template="layout.html.jinja",
        old="<title>{{ page.title }}</title>\n",
        new="",
        rule="wcag/missing-page-title",
        at=EVERY_PAGE,
    ),
    Override(
        name="a page without a language",
        template="layout.html.jinja",
        old='<html lang="{{ page.lang }}">',
        new="<html>",
        rule="wcag/missing-lang",
        at=EVERY_PAGE,
    ),
    Override(
        name="a name of a language that is no language",
        template="layout.html.jinja",
        old='<li><a href="{{ language.href }}" lang="{{ language.lang }}"',
        new='<li><a href="{{ language.href }}" lang="nederlands"',
        rule="wcag/invalid-part-lang",
        at=EVERY_PAGE,
    ),
    Override(
        name="a page that does not zoom",
        template="layout.html.jinja",
        old="initial-scale=1",
        new="initial-scale=1, user-scalable=no",
        rule="wcag/viewport-blocks-zoom",
        at=EVERY_PAGE,
    ),
    Override(
        name="a role that does not exist",
        template="layout.html.jinja",
        old='role="group" aria-labelledby="formc-errors"',
        new='role="foutenlijst"',
        rule="wcag/unknown-role",
        at=EVERY_PAGE,
    ),
    Override(
        name="a list with something else than items in it",
        template="layout.html.jinja",
        old='<li><a href="{{ link.href }}">{{ link.text }}</a></li>',
        new='<p><a href="{{ link.href }}">{{ link.text }}</a></p>',
        rule="wcag/broken-list",
        at=EVERY_PAGE,
    ),
)

# What it takes a browser to see, and what axe would say again.
BROWSER = (
    Theme(
        name="pale words on white, of one hint",
        new="#straat-hint { color: #bbb }",
        rule="axe/color-contrast",
        at=STRAAT_HINTS,
    ),
    Theme(
        name="a pale colour for all buttons",
        new=":root { --nl-button-primary-background-color: #bcd2ea }",
        rule="axe/color-contrast",
        at=EVERY_PAGE,
    ),
    Theme(
        name="a hint that one has to scroll in, but cannot with the keyboard",
        new="#straat-hint { inline-size: 8rem; block-size: 1rem; overflow: scroll }",
        rule="axe/scrollable-region-focusable",
        at=STRAAT_HINTS,
    ),
    Override(
        name="a label without for, in a browser, told once",
        template="control.html.jinja",
        old='formc-label" id="{{ v.id }}-label" for="{{ v.id }}">',
        new='formc-label" id="{{ v.id }}-label"{% if v.id != "straat" %} for="{{ v.id }}"{% endif %}>',
        rule="wcag/unlabelled-control",
        at=STRAAT,
    ),
)
