"""The site over HTTP: every page opens, as of any day; the API has cursors and ETags; writing needs the token."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi")
pytest.importorskip("httpx2")

from fastapi.testclient import TestClient
from tests.reading_room import FakeSource

from relazione.publish.site.app import make_app
from relazione.publish.site.source import Verdict

PAGES = (
    "/",
    "/relation/XKE/XVA",
    "/dossier",
    "/dossier?affair=s1",
    "/affairs",
    "/articles",
    "/people",
    "/people?kind=place",
    "/article/a1",
    "/search?q=Varenia",
    "/changes?since=2031-05-07",
    "/article/A",
    "/item/ev1",
    "/item/po1",
    "/item/ut1",
    "/item/fi1",
    "/entity/person:orsanov",
)


@pytest.fixture
def client(source: FakeSource) -> Iterator[TestClient]:
    with TestClient(make_app(source, token="secret"), follow_redirects=False) as found:
        yield found


@pytest.mark.parametrize("address", PAGES)
def test_every_page_opens_without_scripts(client: TestClient, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 200
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]


def test_the_front_page_is_the_relation(client: TestClient) -> None:
    page = client.get("/").text

    assert "Marek Orsanov visits Varenia" in page
    assert "Kestria" in page


def test_before_the_first_article_nothing_was_known(client: TestClient) -> None:
    assert "Marek Orsanov visits Varenia" not in client.get("/?as-of=2031-05-01").text
    assert client.get("/api/articles?as-of=2031-05-01").json()["items"] == []


def test_an_article_shows_its_notes_in_place(client: TestClient) -> None:
    page = client.get("/article/A").text

    assert '<span class="tr">visited</span>' in page
    assert 'class="qt"' in page
    assert "same words" in page
    assert "also in B · 1 origin" in page


def test_words_of_articles_cannot_become_markup(client: TestClient) -> None:
    assert "<b>," not in client.get("/article/B").text
    assert "&lt;on&gt;" in client.get("/search?q=x").text


def test_an_item_says_why_and_on_which_origins_it_rests(client: TestClient) -> None:
    page = client.get("/item/ev1").text

    assert "both say so" in page
    assert "a broadcast" in page
    assert "the latest report" in page
    assert "I was there" in page


def test_an_utterance_shows_its_wordings_with_what_each_has_alone(client: TestClient) -> None:
    page = client.get("/item/ut1").text

    assert "We are old friends" in page
    assert "<mark>friends</mark>" in page


def test_a_comparison_shows_both_sides_and_leads_to_what_it_is_about(client: TestClient) -> None:
    page = client.get("/item/fi1").text

    assert "Tuesday" in page and "Friday" in page
    assert 'href="/item/ev1"' in page


def test_changes_are_told_in_words_the_weightiest_first(client: TestClient) -> None:
    page = client.get("/changes?since=2031-05-07").text.partition('role="status"')[2]

    assert page.index("withdrawn") < page.index("revised") < page.index("Varenia is neutral")
    assert "status: planned → under way" in page
    assert "who: unknown → host Varenia" in page


def test_passages_that_two_articles_share_stand_side_by_side(client: TestClient) -> None:
    page = client.get("/article/B").text

    assert "Passages shared with other articles" in page
    assert "five words in a row" in page


def test_the_as_of_control_offers_the_days_on_which_articles_became_known(client: TestClient) -> None:
    page = client.get("/").text

    assert 'href="?as-of=2031-05-07"' in page
    assert 'href="/articles?as-of=2031-05-07"' in client.get("/?as-of=2031-05-07").text


def test_no_page_shows_an_id_where_a_name_belongs(client: TestClient) -> None:
    for address in PAGES:
        shown = re.sub(
            r"<style>.*?</style>|<code>.*?</code>|<[^>]*>", " ", client.get(address).text, flags=re.DOTALL
        )
        assert not re.search(r"\b(person|gov|org|event|utterance|position|finding):[a-z]", shown), address


def test_a_page_past_the_last_is_not_there(client: TestClient) -> None:
    assert client.get("/articles?page=1").status_code == 200
    assert client.get("/articles?page=2").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/article/Z",
        "/item/none",
        "/entity/none",
        "/people?kind=none",
        "/relation/XX/YY",
        "/dossier?affair=none",
        "/table/none.csv",
        "/api/articles/none",
        "/api/record/none",
    ],
)
def test_what_is_not_there_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/?as-of=yesterday",
        "/?as-of=2031-02-31",
        "/changes?since=soon",
        "/api/record?limit=0",
        "/api/record?type=x",
    ],
)
def test_a_mistaken_question_is_said_so(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 422


def test_tables_are_csv(client: TestClient) -> None:
    answer = client.get("/table/events.csv")

    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.text.startswith("id,what,act")


def test_the_api_has_cursors(client: TestClient) -> None:
    first = client.get("/api/record?limit=4").json()
    second = client.get(f"/api/record?limit=4&after={first['next']}").json()

    ids = [row["id"] for row in [*first["items"], *second["items"]]]
    assert ids == sorted(ids)
    assert len(set(ids)) == 6
    assert second["next"] is None


def test_an_unchanged_answer_is_not_sent_again(client: TestClient, source: FakeSource) -> None:
    tag = client.get("/api/record").headers["etag"]

    assert client.get("/api/record", headers={"If-None-Match": tag}).status_code == 304
    source.judged.append(Verdict("ev1", "", "right", "x", ""))
    assert client.get("/api/record", headers={"If-None-Match": tag}).status_code == 200


def test_articles_in_the_api_come_without_their_texts_until_asked_for(client: TestClient) -> None:
    assert all("text" not in row for row in client.get("/api/articles").json()["items"])
    assert client.get("/api/articles/a1").json()["notes"]["quotes"]


def test_the_api_describes_itself(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]

    assert {"/api/articles", "/api/record", "/table/{name}"} <= set(paths)
    assert "/judge" not in paths


JUDGEMENT = {"item": "ev1", "verdict": "wrong", "by": "A. Reader", "why": "not the same", "token": "secret"}


def test_a_judgement_is_kept(client: TestClient, source: FakeSource) -> None:
    answer = client.post("/judge", data=JUDGEMENT)

    assert answer.status_code == 303
    assert source.judged == [Verdict("ev1", "", "wrong", "A. Reader", "not the same")]


@pytest.mark.parametrize(
    ("change", "headers", "status"),
    [
        ({"token": "guess"}, {}, 403),
        ({}, {"Origin": "https://elsewhere.example"}, 403),
        ({"verdict": "maybe"}, {}, 422),
        ({"verdict": "same"}, {}, 422),
        ({"verdict": "right", "other": "ev2"}, {}, 422),
        ({"item": "po1"}, {}, 422),
    ],
)
def test_writing_is_guarded(
    client: TestClient, source: FakeSource, change: dict[str, str], headers: dict[str, str], status: int
) -> None:
    answer = client.post("/judge", data={**JUDGEMENT, **change}, headers=headers)

    assert answer.status_code == status
    assert source.judged == []


def test_away_from_this_machine_the_pages_do_not_carry_the_token(source: FakeSource) -> None:
    with TestClient(make_app(source, token="secret", embed=False)) as client:
        assert "secret" not in client.get("/item/ev1").text
    with TestClient(make_app(source, token="secret")) as client:
        assert "secret" in client.get("/item/ev1").text


@pytest.mark.parametrize("address", PAGES)
def test_no_id_stands_twice_on_a_page(client: TestClient, address: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', client.get(address).text)

    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("address", PAGES)
def test_every_label_and_inner_link_leads_somewhere(client: TestClient, address: str) -> None:
    page = client.get(address).text
    wanted = re.findall(r'\sfor="([^"]+)"', page) + re.findall(r'href="#([^"]+)"', page)

    assert set(wanted) <= set(re.findall(r'\sid="([^"]+)"', page))


def test_a_browser_may_say_where_a_form_comes_from_and_other_sites_learn_nothing(client: TestClient) -> None:
    headers = client.get("/").headers

    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert client.post("/judge", data=JUDGEMENT, headers={"Origin": "http://testserver"}).status_code == 303
    assert client.post("/judge", data=JUDGEMENT, headers={"Origin": "null"}).status_code == 403


def test_every_answer_carries_the_policy_also_when_it_is_an_error(client: TestClient) -> None:
    for address in (
        "/item/none",
        "/?as-of=soon",
        "/nowhere",
        "/api/record",
        "/table/events.csv",
        "/style.css",
    ):
        policy = client.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


@pytest.mark.parametrize("address", ["/search?q=", "/entity/", "/item/", "/article/", "/people?kind="])
def test_what_is_asked_is_never_shown_as_markup(client: TestClient, address: str) -> None:
    answer = client.get(f"{address}%3Cscript%3Ealert(1)%3C/script%3E")

    assert "<script>" not in answer.text or answer.headers["content-type"].startswith("application/json")
