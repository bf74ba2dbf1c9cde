import type { Vocabulary } from './vocabulary.ts';

export const SPANISH: Vocabulary = {
  language: 'es',
  writers: ['Lucía Barrenechea', 'Andrés Montalvo', 'Nuria Casal'],
  places: ['Puerto Merrú', 'Valdesombra', 'Santa Olaya del Mar', 'Torrevieja la Alta', 'Candás Nueva'],
  people: ['Elena Marqués', 'Idris Bello', 'Carla Vázquez', 'Pedro Lunar'],
  bodies: ['el ayuntamiento', 'la autoridad portuaria', 'el tribunal regional', 'la junta del agua'],
  things: {
    any: ['nuevo tranvía', 'mercado central', 'presupuesto escolar', 'plan de vivienda', 'muelle viejo'],
    culture: ['festival de cine', 'museo municipal', 'premio de poesía'],
    sport: ['torneo juvenil', 'maratón', 'estadio municipal'],
  },
  days: ['el lunes', 'el martes', 'el miércoles', 'el jueves', 'el viernes', 'este fin de semana'],
  headlines: [
    'El {thing} divide a los vecinos de {place}',
    '{person} pide aplazar el {thing}',
    'El {thing} costará {number} millones a {place}',
    '¿Qué cambia el {thing} en {place}?',
    'Tras {number} días de espera, se vota el {thing}',
  ],
  tails: [
    ', pese a {number} alegaciones',
    ', según {body}',
    ': quedan {number} días',
    ', con {number} empleos en juego',
  ],
  standfirsts: [
    'Tras meses de debate, {body} anuncia que decidirá pronto.',
    'Los vecinos de {place} dicen que nadie les preguntó.',
    '{person} quiere respuestas antes de que se gaste el dinero.',
  ],
  sentences: [
    'Las obras del {thing} en {place} durarán {number} días más, según informó {body} {day}.',
    '«En primavera nos dijeron otra cosa», lamenta {person}, que vive en {place} desde hace {number} años.',
    'Las cifras proceden de un informe de {number} páginas entregado {day} a los concejales.',
    'Unas {number} personas acudieron a escuchar el proyecto.',
    'Los opositores tienen {number} días para recurrir, y varios ya lo anuncian.',
    'El coste ha pasado de {number} a {number} millones desde la primera estimación.',
    '{person} recuerda que el {thing} se ha prometido ya dos veces.',
    'La votación está prevista para {day}.',
    'El acta no dice quién se opuso.',
  ],
  subheads: ['Quién paga', 'Lo que viene', 'Una larga historia'],
};
