export const HOME = 'Merrowick Town';

/** The other clubs of the Coastal League. */
export const OPPONENTS = [
  'Pellan Athletic',
  'Stavenby United',
  'Arden Works',
  'Lisken Rovers',
  'Harle Vale',
  'Brack Wanderers',
  'Port Ennor',
  'Castle Orrin',
  'Quarry Bank',
  'Dunmarrow',
  'Upper Tarrow',
  'Kelsaye',
] as const;

export const SQUAD = [
  'Danny Orrell',
  'Mikkel Strand',
  'Joe Pascoe-Reid',
  'Femi Adair',
  'Luke Tresco',
  'Rory Haldane',
  'Ciarán Voss',
] as const;

/** How Town score. */
export const GOALS = [
  'In the {minute}th minute {player} turned on the edge of the area and put it low into the corner: {state}.',
  '{player} met a corner at the near post in the {minute}th minute, and it was {state}.',
  'A long ball was not cleared, {player} was first to it, and after {minute} minutes it stood {state}.',
  '{player} made it {state} from the penalty spot in the {minute}th minute, after a pull on the shirt that even the away bench had seen.',
  'The best move of the afternoon went through seven pairs of feet before {player} tapped it in, {minute} minutes into the match: {state}.',
] as const;

/** How the others do. */
export const THEIR_GOALS = [
  'In the {minute}th minute Town’s defence, if that is the word, stood still for a free kick: {state}.',
  'Somebody lost his man at a throw-in, and after {minute} minutes it was {state}.',
  'A shot from 20 metres took a knock on its way and left the keeper sitting in the {minute}th minute: {state}.',
  'The {minute}th minute brought {opponent} a goal on the break, and the score to {state}.',
] as const;

export const OPENINGS = {
  won: [
    'Merrowick Town did what they have been promising for weeks, and nobody who was there will say that it was luck.',
    'It was not pretty, and it did not have to be.',
    'Town had most of the ball, made something of it, and took all three points.',
  ],
  drawn: [
    'A point is a point, and this was one that neither side seemed sure it wanted.',
    'Two teams that know each other well cancelled each other out for long stretches.',
    'Both managers said afterwards that they should have won, and both were half right.',
  ],
  lost: [
    'Town were second to most balls, and it showed.',
    'For half an hour it looked as if something might come of it; after that it did not.',
    'There are afternoons on which nothing goes where it is sent.',
  ],
} as const;

export const CLOSINGS = {
  won: [
    'The manager, Gwen Tarrant, took her captain off five minutes from the end, and the whole stand got up. “That is the side I see on Tuesdays in training,” she said.',
    '“We can play better and we will have to,” said Gwen Tarrant, the manager. The next match is in two weeks.',
  ],
  drawn: [
    '“I will take it,” said Gwen Tarrant, the manager, “but I will not frame it.”',
    'Town hit the bar in the last minute. Gwen Tarrant, the manager, said that she had already begun to celebrate.',
  ],
  lost: [
    'Gwen Tarrant, the manager, kept the dressing room door shut for 20 minutes. “What I said in there stays there,” she said.',
    '“We have two weeks, and we need them,” said Gwen Tarrant, the manager.',
  ],
} as const;
