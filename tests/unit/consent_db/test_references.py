"""References of forms: random, readable aloud, and wrong when mistyped."""

from hypothesis import given
from hypothesis import strategies as st

from consent_db.references import FormReference, code_of, new_reference, read_reference, reference_in

references = st.builds(new_reference)
places = st.integers(0, 8)
symbols = st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


@given(references)
def test_a_reference_is_read_in_any_case_and_grouping(reference: FormReference) -> None:
    for typed in (reference, reference.lower(), reference.replace("-", ""), f" {reference.replace('-', ' ')} "):
        assert read_reference(typed) == reference


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    reference = next(r for r in iter(new_reference, None) if "1" in r and "0" in r)
    assert read_reference(reference.replace("1", "I").replace("0", "O")) == reference
    assert read_reference(reference.replace("1", "l")) == reference


@given(references, places, symbols)
def test_every_mistyped_symbol_is_noticed(reference: FormReference, place: int, symbol: str) -> None:
    plain = reference.replace("-", "")
    mistyped = plain[:place] + symbol + plain[place + 1 :]
    assert read_reference(mistyped) == (reference if mistyped == plain else None)


@given(references, st.integers(0, 6))
def test_every_swap_of_neighbours_is_noticed(reference: FormReference, place: int) -> None:
    plain = reference.replace("-", "")
    swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    assert read_reference(swapped) == (reference if swapped == plain else None)


@given(st.text())
def test_other_codes_are_no_references(text: str) -> None:
    assert reference_in(text) is None or text.startswith("ASSENT:")


@given(references)
def test_a_code_says_its_reference(reference: FormReference) -> None:
    assert reference_in(code_of(reference)) == reference
    assert reference_in(reference) is None
