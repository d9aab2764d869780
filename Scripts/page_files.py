# SPDX-License-Identifier: Apache-2.0
"""What can be said of a page without a browser: XML, the Nu checker, links, content policy."""

import json
import re
import subprocess
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LINKING = {"a": "href", "link": "href", "area": "href", "img": "src", "image": "href",
           "use": "href", "script": "src", "iframe": "src", "source": "src", "object": "data"}
LOADING = set(LINKING) - {"a", "area"}
LOADED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


def local(name):
    """The name without its namespace: `{http://www.w3.org/2000/svg}use` is `use`."""
    return name.rsplit("}", 1)[-1]


class Page:
    """One page of a site: its place, its tree (None where it is not XML), its ids and links."""

    def __init__(self, site, path):
        self.site, self.path = site, path
        self.name = f"{site.name}/{path.relative_to(site).as_posix()}"
        self.source = path.read_text(encoding="utf-8")
        self.error = None
        try:
            self.root = ElementTree.fromstring(self.source)
        except ElementTree.ParseError as error:
            self.root, self.error = None, str(error)
        self.elements = [] if self.root is None else list(self.root.iter())
        self.ids = {element.get("id") for element in self.elements} - {None}

    @property
    def language(self):
        match = re.search(r"<html[^>]*\slang=\"([^\"]+)\"", self.source)
        return match.group(1) if match else "none"

    @property
    def kind(self):
        return "scorecard" if self.path.parent.name == "alliances" else self.path.stem

    def links(self):
        """Every (tag, address) that the page's elements name."""
        for element in self.elements:
            tag = local(element.tag)
            for name, value in element.attrib.items():
                if tag in LINKING and local(name) == LINKING[tag]:
                    yield element, tag, value


def check_well_formed(page):
    return [page.error] if page.error else []


def check_links(page, pages):
    """Relative links name files of the same site, and fragments name ids in them."""
    faults = []
    for _, tag, address in page.links():
        parts = urllib.parse.urlsplit(address)
        if parts.scheme in ("https", "http", "mailto", "data"):
            continue
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            faults.append(f'<{tag}> "{address}" is not relative')
            continue
        target = page.path
        if parts.path:
            target = (page.path.parent / urllib.parse.unquote(parts.path)).resolve()
        if not target.is_relative_to(page.site):
            faults.append(f'<{tag}> "{address}" leads out of the site')
        elif not target.is_file():
            faults.append(f'<{tag}> "{address}" names no file')
        elif parts.fragment:
            ids = pages[target].ids if target in pages else set()
            if urllib.parse.unquote(parts.fragment) not in ids:
                faults.append(f'<{tag}> "{address}": no id "{parts.fragment}" there')
    return faults


def check_self_contained(page):
    """Nothing is loaded from anywhere: no element, style sheet or font names another address."""
    faults = []
    for element, tag, address in page.links():
        relations = set(element.get("rel", "").split())
        loads = tag in LOADING and (tag != "link" or relations & LOADED_LINKS)
        if loads and not address.startswith(("data:", "#")):
            faults.append(f'<{tag}> loads "{address}"')
    for style in (e for e in page.elements if local(e.tag) == "style"):
        for found in re.findall(r"@import[^;]*|url\(\s*['\"]?(?!data:|#)[^)]*\)", style.text or ""):
            faults.append(f"the style sheet loads {found}")
    return faults


def check_content_policy(page):
    """A policy that starts from nothing and does without unsafe-inline, and a page that can."""
    policies = [element.get("content", "") for element in page.elements
                if element.get("http-equiv", "").lower() == "content-security-policy"]
    if not policies:
        return ["no Content-Security-Policy"]
    faults = []
    if not any(re.search(r"default-src\s+'none'", policy) for policy in policies):
        faults.append("the policy does not start from default-src 'none'")
    faults += [f"the policy allows '{word}'" for word in ("unsafe-inline", "unsafe-eval")
               if any(word in policy for policy in policies)]
    for element in page.elements:
        for name in element.attrib:
            if name == "style" or name.startswith("on"):
                faults.append(f"<{local(element.tag)}> has a {name} attribute, which is blocked")
    return faults


def nu_messages(jar, pages):
    """The Nu checker's errors by page, from one run over all pages.

    Messages on CSS are left out: the checker is of 2020 and does not know newer properties.
    """
    run = subprocess.run(
        ["java", "-jar", str(jar), "--errors-only", "--exit-zero-always", "--format", "json",
         *(str(page.path) for page in pages)],
        capture_output=True, text=True, check=True)
    found = {page.path: [] for page in pages}
    for message in json.loads(run.stderr or run.stdout)["messages"]:
        if message["message"].startswith("CSS:"):
            continue
        path = Path(urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path))
        text = f"{message.get('lastLine', '?')}: {message['message']}"
        if path not in found:
            raise RuntimeError(f"the Nu checker: {text}")
        found[path].append(text)
    return found
