"""What examples/python/mlroles.py promises beyond what the command tells."""

import pickle
import unittest

import mlroles
from mlroles import OTHER_WORK, Role, Skill

TEXT = "Zürich 🚀 ML Engineer – Python, PyTorch; ‘café’ Kubernetes, AI Specialist"


class Names(unittest.TestCase):
    def test_keys_names_and_ids_mean_the_same(self):
        for role in mlroles.roles():
            self.assertEqual({Role(role.key), Role(int(role)), *mlroles.find_roles(role.key)},
                             {role})
        for skill in mlroles.skills():
            self.assertEqual({Skill(skill.key), Skill(int(skill))}, {skill})
            self.assertIn(skill, mlroles.find_skills(skill.name.encode()))

    def test_unknown_names_are_exceptions(self):
        for cls in Role, Skill:
            for name in "no such thing", "", "python\0", "ml-engineer\0", "\udc80", 0, -1, 1 << 40:
                with self.subTest(cls=cls, name=name), self.assertRaises(mlroles.UnknownName):
                    cls(name)
        with self.assertRaises(mlroles.UnknownName):
            mlroles.overlap([], [], "hamming")
        self.assertEqual(mlroles.find_roles("no such thing"), [])

    def test_ambiguous_names_tell_what_they_may_mean(self):
        shared = {t for role in mlroles.roles() for t in role.titles
                  if len(mlroles.find_roles(t)) > 1}
        self.assertTrue(shared)
        for title in shared:
            with self.assertRaises(mlroles.AmbiguousName) as caught:
                Role(title)
            self.assertEqual(caught.exception.meant, mlroles.find_roles(title))

    def test_handles_are_values(self):
        role = Role("ml-engineer")
        self.assertEqual(repr(role), "Role('ml-engineer')")
        self.assertIs(type(pickle.loads(pickle.dumps(role))), Role)
        self.assertEqual({role: 1}[int(role)], 1)


class Texts(unittest.TestCase):
    def test_places_count_characters_of_str_and_bytes_of_bytes(self):
        data = TEXT.encode()
        by_character, by_byte = list(mlroles.mentions(TEXT)), list(mlroles.mentions(data))
        self.assertGreater(len(by_character), 4)
        for c, b in zip(by_character, by_byte, strict=True):
            word = TEXT[c.start:c.end]
            self.assertEqual(word.encode(), data[b.start:b.end])
            self.assertEqual((b.start, b.end), (c.start_byte, c.end_byte))
            find = mlroles.find_roles if isinstance(c.what, Role) else mlroles.find_skills
            self.assertIn(c.what, find(word))

    def test_a_shared_title_is_a_mention_of_each_role_at_one_place(self):
        title = next(t for role in mlroles.roles() for t in role.titles
                     if len(mlroles.find_roles(t)) > 1)
        text = f"ö {title} ö {title}"
        found = [(m.what, text[m.start:m.end]) for m in mlroles.mentions(text)]
        self.assertEqual(found, [(role, title) for role in mlroles.find_roles(title)] * 2)

    def test_half_a_surrogate_pair_separates_words(self):
        text = "Python\udc80Kotlin 🚀 SQL"
        self.assertEqual([text[m.start:m.end] for m in mlroles.mentions(text)],
                         ["Python", "Kotlin", "SQL"])

    def test_a_text_is_as_good_as_its_names(self):
        names = mlroles.names_in(TEXT)
        self.assertEqual([one for one in names if isinstance(one, Skill)], mlroles.skills_in(TEXT))
        self.assertEqual([one for one in names if isinstance(one, Role)], [Role("ml-engineer")])
        for same in TEXT.encode(), iter(names):
            self.assertEqual(mlroles.rank(TEXT), mlroles.rank(same))
        self.assertEqual(mlroles.decide(TEXT), mlroles.decide(names))
        self.assertEqual(mlroles.rank_text(TEXT), mlroles.rank(mlroles.skills_in(TEXT)))
        for role, score in mlroles.rank(TEXT):
            self.assertEqual(sum(share for _, share in role.explain(TEXT)), score)
            self.assertEqual(role.explain(TEXT), role.explain(names))
            self.assertEqual(role.coverage(TEXT), role.coverage(mlroles.skills_in(TEXT)))
            self.assertEqual(role.coverage(names) == 10000, not role.missing(names))
        self.assertEqual((mlroles.rank(""), mlroles.decide(b"")), ([], None))

    def test_a_title_of_another_trade_speaks_against_every_role(self):
        text = "Recruiter for data teams: Python, PyTorch, Kafka, SQL"
        own, names, skills = next(mlroles.mentions(text)), mlroles.names_in(text), \
            mlroles.skills_in(text)
        self.assertEqual((own.what, text[own.start:own.end]), (OTHER_WORK, "Recruiter"))
        self.assertEqual([one for one in names if one is not OTHER_WORK], skills)
        self.assertEqual([one for one in names if isinstance(one, Skill)], skills)
        self.assertIsNone(mlroles.decide(text))
        self.assertIsNotNone(mlroles.decide(skills))
        self.assertTrue(mlroles.rank(text))
        for role in mlroles.roles():
            share = role.evidence(OTHER_WORK)
            self.assertLess(share, 0)
            self.assertIn((OTHER_WORK, share), role.explain(text))
            self.assertEqual(role.coverage(text), role.coverage(skills))
        for cls in Role, Skill:
            with self.assertRaises(mlroles.UnknownName):
                cls(int(OTHER_WORK))
        self.assertEqual((OTHER_WORK.key, OTHER_WORK.name, repr(OTHER_WORK)),
                         ("other-work", "other work", "OTHER_WORK"))
        self.assertEqual(pickle.loads(pickle.dumps(OTHER_WORK)), OTHER_WORK)

    def test_a_title_counts_once(self):
        for role in mlroles.roles():
            title, score = role.evidence(role), role.base + role.evidence(role)
            parts = [(None, role.base), (role, title)] if title else [(None, role.base)]
            self.assertEqual(role.explain([role, role]), parts)
            self.assertEqual(mlroles.rank([role, role]), [(role, score)] if score > 0 else [])
            self.assertEqual(mlroles.decide([role]), role if score > 0 else None)

    def test_any_number_of_skills_is_found(self):
        every = list(mlroles.skills())
        text = "; ".join(skill.name for skill in every)
        self.assertGreater(len(mlroles.skills_in(text)), len(every) * 9 // 10)
        self.assertEqual(mlroles.overlap(every, every), 10000)
        self.assertEqual(Role(1).coverage(every), 10000)
        self.assertEqual(Role(1).overlap(Role(1), "cosine"), 10000)


unittest.main()
