import type { Vocabulary } from './vocabulary.ts';

export const FRENCH: Vocabulary = {
  language: 'fr',
  writers: ['Éloïse Garnaud', 'Mathieu Corvel', 'Inès Delaroche'],
  places: ['Port-Merrou', 'Valsence', 'Saint-Auban-sur-Lys', 'Kermor', 'La Tessière'],
  people: ['Hélène Maret', 'Idir Belkacem', 'Claude Vasseur', 'Aminata Roux'],
  bodies: ['la mairie', 'l’autorité portuaire', 'le tribunal régional', 'le conseil de l’eau'],
  things: {
    any: ['nouveau tramway', 'marché couvert', 'budget des écoles', 'plan de logement', 'vieux pont'],
    culture: ['festival du film', 'musée municipal', 'salon du livre'],
    sport: ['tournoi des jeunes', 'grand marathon', 'stade municipal'],
  },
  days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'ce week-end'],
  headlines: [
    'À {place}, le {thing} divise les habitants',
    '{person} demande un délai pour le {thing}',
    'Le {thing} coûtera {number} millions à {place}',
    'Ce que le {thing} change pour {place}',
    'Après {number} jours d’attente, un vote sur le {thing}',
  ],
  tails: [
    ', malgré {number} oppositions',
    ', selon {body}',
    ' : plus que {number} jours',
    ', {number} emplois en jeu',
  ],
  standfirsts: [
    'Après des mois de débat, {body} annonce une décision prochaine.',
    'Les habitants de {place} disent ne pas avoir été consultés.',
    '{person} veut des réponses avant que l’argent ne soit dépensé.',
  ],
  sentences: [
    'Les travaux du {thing} à {place} dureront encore {number} jours, a indiqué {body} {day}.',
    '« On nous avait dit le contraire au printemps », regrette {person}, qui vit à {place} depuis {number} ans.',
    'Les chiffres viennent d’un rapport de {number} pages remis {day} aux élus.',
    'Près de {number} personnes sont venues écouter la présentation du projet.',
    'Les opposants ont {number} jours pour faire appel, et plusieurs l’annoncent déjà.',
    'Le coût est passé de {number} à {number} millions depuis la première estimation.',
    '{person} rappelle que le {thing} a déjà été promis deux fois.',
    'Un vote est prévu {day}.',
    'Le compte rendu ne dit pas qui s’est opposé.',
  ],
  subheads: ['Qui paie', 'La suite', 'Une longue histoire'],
};
